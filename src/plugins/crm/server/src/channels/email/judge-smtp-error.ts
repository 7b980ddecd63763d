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
/**
 * RFC 3463: the sender's address (x.1.7, x.1.8), the mail system (x.3), the protocol (x.5), policy such as a blocklist
 * (5.7). Not 4.7: by it a server that does not know the sender yet asks to come back for this recipient.
 */
const OF_THE_SENDER = /(?<![\d.])(?:[45]\.(?:1\.[78]|[35]\.\d{1,3})|5\.7\.\d{1,3})(?![\d.]*\d)/;

/**
 * `permanent`, `passing`: the server certainly does not have the message, because it refused it or its recipient, by a 5xx
 * or a 4xx. `unavailable`: nor has it, but it was never reached, or speaks of the sender or itself: no message would go.
 * `unknown`: the connection broke or fell silent when it may have had it already, and sending again might greet twice.
 */
export const judgeSmtpError = (error: SmtpError): 'permanent' | 'passing' | 'unavailable' | 'unknown' => {
  const isRefused =
    (error.responseCode !== undefined && error.responseCode >= 400) ||
    error.syscall === 'connect' ||
    error.syscall === 'getaddrinfo' ||
    BEFORE_THE_MESSAGE.has(error.code ?? '') ||
    NEVER_CONNECTED.has(error.message);
  if (!isRefused) return 'unknown';
  if (!isOfThisMessage(error)) return 'unavailable';
  return error.command === 'API' || (error.responseCode ?? 0) >= 500 ? 'permanent' : 'passing';
};

const isOfThisMessage = ({ command, message, responseCode = 0 }: SmtpError): boolean => {
  // The library sends no address that would break the protocol.
  if (command === 'API') return message.startsWith('Invalid recipient');
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  return responseCode >= 400 && !OF_THE_CHANNEL.has(responseCode) && !OF_THE_SENDER.test(message);
};
