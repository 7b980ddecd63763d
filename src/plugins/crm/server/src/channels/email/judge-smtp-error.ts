/** What nodemailer throws: `responseCode` is the server's answer, `syscall` the operating system's. */
export interface SmtpError {
  message: string;
  code?: string;
  responseCode?: number;
  /** What was said to the server: `CONN`, `AUTH …`, `MAIL FROM`, `RCPT TO`, `DATA`; `API` if nothing was. */
  command?: string;
  syscall?: string;
}

const BEFORE_THE_MESSAGE = new Set([
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EENVELOPE',
  'EPROXY',
  'EREQUIRETLS',
]);
const NEVER_CONNECTED = new Set(['Connection timeout', 'Greeting never received']);

/** The login, the order of commands, a server that shuts down: true of every message. */
const OF_THE_CHANNEL = new Set([421, 503, 530, 534, 535, 538]);
/** RFC 3463: the sender's address (x.1.7, x.1.8), the mail system (x.3), the protocol (x.5), policy such as a blocklist (x.7). */
const OF_THE_SENDER = /(?<![\d.])5\.(?:1\.[78]|[357]\.\d{1,3})(?![\d.]*\d)/;

/**
 * `refused`: the server certainly does not have the message, because it said so or was never reached. `unknown`: the
 * connection broke or fell silent when it may have had it already, and sending again might greet twice. Permanent is a
 * 5xx to the recipient or the message; one that speaks of the sender or the server is the channel's trouble, which passes.
 */
export const judgeSmtpError = (error: SmtpError): 'permanent' | 'refused' | 'unknown' => {
  const isRefused =
    (error.responseCode !== undefined && error.responseCode >= 400) ||
    error.syscall === 'connect' ||
    error.syscall === 'getaddrinfo' ||
    BEFORE_THE_MESSAGE.has(error.code ?? '') ||
    NEVER_CONNECTED.has(error.message);
  if (!isRefused) return 'unknown';
  return isOfThisMessage(error) ? 'permanent' : 'refused';
};

const isOfThisMessage = ({ command, message, responseCode = 0 }: SmtpError): boolean => {
  // The library sends no address that would break the protocol.
  if (command === 'API') return message.startsWith('Invalid recipient');
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  return responseCode >= 500 && !OF_THE_CHANNEL.has(responseCode) && !OF_THE_SENDER.test(message);
};
