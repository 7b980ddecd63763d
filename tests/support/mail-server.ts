import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  port: number;
  /** Environment of an application that sends through this server. */
  env: Record<string, string>;
  /** What it took, in order: the log to count by. */
  mails: ParsedMail[];
  /** Addresses whose message it has and has not yet said so. */
  unanswered: Set<string>;
  /** What it answers next: accept, refuse the recipient or the message, or take the message and say nothing. */
  behaviour: 'accept' | 'refuse-recipient' | 'refuse-message' | 'drop-after-data';
  /** What it answers to a step instead: `MAIL FROM: 530 log in first`. */
  refusals: Partial<Record<'CONN' | 'AUTH' | 'MAIL FROM' | 'RCPT TO' | 'DATA', [code: number, text: string]>>;
  /** How often it was asked to take a message. */
  asked: number;
  /** Ends every open connection, so that the next message begins with a greeting. */
  hangUp(): void;
  /** Milliseconds between having taken a message and saying so. */
  delayMs: number;
  stop(): Promise<void>;
}

/** A real SMTP server on a free port. */
export const startMailServer = async (): Promise<MailServer> => {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // Clients keep their connections open: nobody is to wait half a minute for them to say goodbye.
    closeTimeout: 100,
    onConnect: (_session, callback) => callback(refusalAt('CONN')),
    onAuth: (_auth, _session, callback) => {
      const refused = refusalAt('AUTH');
      return refused ? callback(refused) : callback(null, { user: 'crm' });
    },
    onMailFrom(_address, _session, callback) {
      server.asked += 1;
      callback(refusalAt('MAIL FROM'));
    },
    onRcptTo: (_address, _session, callback) =>
      callback(server.behaviour === 'refuse-recipient' ? refusal(550, 'no such mailbox') : refusalAt('RCPT TO')),
    onData(stream, session, callback) {
      simpleParser(stream).then((mail) => {
        if (server.behaviour === 'refuse-message') return callback(refusal(451, 'come back later'));
        const refused = refusalAt('DATA');
        if (refused) return callback(refused);
        server.mails.push(mail);
        if (server.behaviour === 'drop-after-data')
          return [...smtp.connections].find((open) => String(open.id) === session.id)?.close();
        const addresses = session.envelope.rcptTo.map(({ address }) => address);
        for (const address of addresses) server.unanswered.add(address);
        setTimeout(() => {
          for (const address of addresses) server.unanswered.delete(address);
          callback();
        }, server.delayMs);
      }, callback);
    },
  });
  const refusalAt = (step: keyof MailServer['refusals']) => {
    const answer = server.refusals[step];
    return answer ? refusal(...answer) : null;
  };
  // A client that is killed while it talks to us is not our error.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  const { port } = smtp.server.address() as AddressInfo;
  const server: MailServer = {
    port,
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      SMTP_IGNORE_TLS: 'true',
      EMAIL_FROM: 'CRM <crm@example.com>',
    },
    mails: [],
    unanswered: new Set(),
    behaviour: 'accept',
    refusals: {},
    asked: 0,
    hangUp: () => [...smtp.connections].forEach((open) => open.close()),
    delayMs: 0,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  return server;
};

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
