/** What nodemailer throws: `responseCode` is the server's answer, `syscall` the operating system's. */
export interface SmtpError {
  message: string;
  code?: string;
  responseCode?: number;
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

/**
 * `refused`: the server certainly does not have the message, because it said so or was never reached. `unknown`: the
 * connection broke or fell silent when it may have had it already, and sending again might greet twice.
 */
export const judgeSmtpError = (error: SmtpError): 'refused' | 'unknown' => {
  const isRefused =
    (error.responseCode !== undefined && error.responseCode >= 400) ||
    error.syscall === 'connect' ||
    error.syscall === 'getaddrinfo' ||
    BEFORE_THE_MESSAGE.has(error.code ?? '') ||
    NEVER_CONNECTED.has(error.message);
  return isRefused ? 'refused' : 'unknown';
};
