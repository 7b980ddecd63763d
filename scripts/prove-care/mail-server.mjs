// @ts-check
// A mail server that behaves badly, and remembers exactly what it took.
import { SMTPServer } from 'smtp-server';

/** Of a hundred messages. */
const CUT_BEFORE = 1;
const CUT_AFTER = 1;
const REFUSED = 1;

/** On a free port of this machine. */
export async function startMailServer() {
  const state = {
    port: 0,
    /** Every message it took, by recipient, in order: the log to count by. @type {string[]} */
    taken: [],
    /** Recipients whose connection it cut before it had the message, or when it had it. */
    cutBefore: new Set(),
    cutAfter: new Set(),
    refused: 0,
    /** Milliseconds between having taken a message and saying so. */
    delayMs: 0,
    isRude: true,
    stop: () => new Promise((resolve) => smtp.close(() => resolve(undefined))),
  };
  const chance = (/** @type {number} */ percent) => state.isRude && Math.random() * 100 < percent;
  const cut = (/** @type {string} */ session) => {
    for (const open of smtp.connections) if (String(open.id) === session) open._socket.destroy();
  };

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // Clients keep their connections open: nobody is to wait half a minute for them to say goodbye.
    closeTimeout: 100,
    onRcptTo({ address }, session, callback) {
      if (chance(CUT_BEFORE)) {
        state.cutBefore.add(address);
        return cut(session.id);
      }
      callback();
    },
    onData(stream, session, callback) {
      stream.resume();
      stream.once('end', () => {
        const [{ address }] = session.envelope.rcptTo;
        if (chance(REFUSED)) {
          state.refused += 1;
          return callback(Object.assign(new Error('come back later'), { responseCode: 451 }));
        }
        state.taken.push(address);
        if (chance(CUT_AFTER)) {
          state.cutAfter.add(address);
          return cut(session.id);
        }
        setTimeout(callback, state.delayMs);
      });
    },
  });
  smtp.on('error', () => {}); // a client that is killed while it talks to us
  await new Promise((resolve) => smtp.listen(0, '127.0.0.1', () => resolve(undefined)));
  state.port = /** @type {import('node:net').AddressInfo} */ (smtp.server.address()).port;
  return state;
}
