// An SMTP server that takes everything, keeps nothing and tells how many it took. Prints its port; a line on stdin asks
// for the count since the last time.
import readline from 'node:readline';
import { SMTPServer } from 'smtp-server';

let taken = 0;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    stream.resume();
    stream.once('end', () => {
      taken += 1;
      callback();
    });
  },
});
smtp.on('error', () => undefined);
smtp.listen(0, '127.0.0.1', () => console.log(smtp.server.address().port));
const questions = readline.createInterface({ input: process.stdin });
questions.on('line', () => {
  console.log(taken);
  taken = 0;
});
questions.on('close', () => process.exit(0));
