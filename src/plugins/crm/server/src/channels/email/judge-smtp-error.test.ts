import { judgeSmtpError } from './judge-smtp-error';

const answer = (command: string, text: string) => ({
  message: `Can't send mail: ${text}`,
  code: 'EENVELOPE',
  command,
  responseCode: Number(text.slice(0, 3)),
});

// S30.
test.each([
  ['the mailbox does not exist', answer('RCPT TO', '550 5.1.1 unknown mailbox')],
  ['the mailbox does not exist, without an enhanced code', answer('RCPT TO', '550 no such user at 5.7.1.9')],
  ['the mailbox is no valid one', answer('RCPT TO', '553 mailbox name not allowed')],
  ['the mailbox has moved', answer('RCPT TO', '551 5.1.6 moved')],
  ['the mailbox is full for good', answer('RCPT TO', '552 5.2.2 over quota')],
  ['the domain takes no mail', answer('RCPT TO', '556 5.1.10 null MX')],
  ['the message is refused after DATA', answer('DATA', '554 5.6.0 transaction failed')],
  ['the address would break the protocol', { message: 'Invalid recipient "a\\nb"', code: 'EENVELOPE', command: 'API' }],
])('it is final when %s', (_, error) => {
  expect(judgeSmtpError(error)).toBe('permanent');
});

test.each([
  ['the server asks to come back', answer('RCPT TO', '451 4.7.1 greylisted')],
  ['the mailbox is full', answer('RCPT TO', '452 4.2.2 over quota')],
  ['the server asks to come back after DATA', answer('DATA', '451 busy')],
])('it is tried again a few times when %s', (_, error) => {
  expect(judgeSmtpError(error)).toBe('passing');
});

test.each([
  ['the mail system is full', answer('RCPT TO', '452 4.3.1 insufficient system storage')],
  ['the name of the sender cannot be looked up', answer('RCPT TO', '450 4.1.8 sender domain not found')],
  [
    'the server refuses logins for a while',
    { message: 'Invalid login', code: 'EAUTH', command: 'AUTH', responseCode: 454 },
  ],
  ['the server wants a login', answer('RCPT TO', '530 5.7.0 authentication required')],
  ['the server wants a login before the sender', answer('MAIL FROM', '530 authentication required')],
  ['the sender is refused', answer('MAIL FROM', '550 5.1.8 sender unknown')],
  ['the sender is refused with the recipient', answer('RCPT TO', '550 5.1.8 sender domain does not exist')],
  ['relaying is refused', answer('RCPT TO', '554 5.7.1 relay access denied')],
  ['our address is on a blocklist', answer('RCPT TO', '550 blocked (#5.7.1)')],
  ['the message is refused by policy', answer('DATA', '554 5.7.1 looks like spam')],
  ['the mail system is out of order', answer('RCPT TO', '550 5.3.0 system not accepting messages')],
  ['the order of commands is wrong', answer('RCPT TO', '503 need MAIL')],
  [
    'the server does not greet',
    { message: 'Invalid greeting: 554', code: 'EPROTOCOL', command: 'CONN', responseCode: 554 },
  ],
  ['the server shuts down', { message: 'Server terminates connection', code: 'ECONNECTION', responseCode: 421 }],
  ['nobody listens', { message: 'connect ECONNREFUSED', code: 'ESOCKET', syscall: 'connect' }],
  ['the name is not known', { message: 'getaddrinfo ENOTFOUND', code: 'EDNS' }],
  ['the password is wrong', { message: 'Invalid login', code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }],
  ['no answer to the connection', { message: 'Connection timeout', code: 'ETIMEDOUT' }],
])('the server has no message, and it is the channel’s trouble, when %s', (_, error) => {
  expect(judgeSmtpError(error)).toBe('unavailable');
});

test.each([
  ['the connection closes', { message: 'Connection closed unexpectedly', code: 'ECONNECTION' }],
  ['the connection is reset', { message: 'read ECONNRESET', code: 'ESOCKET', syscall: 'read' }],
  ['the server falls silent', { message: 'Timeout', code: 'ETIMEDOUT' }],
  ['the error is of a kind we do not know', { message: 'oops' }],
])('nobody knows whether it was taken when %s', (_, error) => {
  expect(judgeSmtpError(error)).toBe('unknown');
});
