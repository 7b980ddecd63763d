import { judgeSmtpError } from './judge-smtp-error';

test.each([
  ['the recipient is refused', { message: "Can't send mail", code: 'EENVELOPE', responseCode: 550 }],
  ['the message is refused after DATA', { message: 'Message failed: 554 spam', code: 'EMESSAGE', responseCode: 554 }],
  ['the server asks to come back', { message: '451 busy', code: 'EENVELOPE', responseCode: 451 }],
  ['nobody listens', { message: 'connect ECONNREFUSED', code: 'ESOCKET', syscall: 'connect' }],
  ['the name is not known', { message: 'getaddrinfo ENOTFOUND', code: 'EDNS' }],
  ['the password is wrong', { message: 'Invalid login', code: 'EAUTH', responseCode: 535 }],
  ['no answer to the connection', { message: 'Connection timeout', code: 'ETIMEDOUT' }],
])('the message was certainly not taken when %s', (_, error) => {
  expect(judgeSmtpError(error)).toBe('refused');
});

test.each([
  ['the connection closes', { message: 'Connection closed unexpectedly', code: 'ECONNECTION' }],
  ['the connection is reset', { message: 'read ECONNRESET', code: 'ESOCKET', syscall: 'read' }],
  ['the server falls silent', { message: 'Timeout', code: 'ETIMEDOUT' }],
  ['the error is of a kind we do not know', { message: 'oops' }],
])('nobody knows whether it was taken when %s', (_, error) => {
  expect(judgeSmtpError(error)).toBe('unknown');
});
