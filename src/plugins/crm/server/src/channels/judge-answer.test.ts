import { judgeAnswer, judgeNetworkError } from './judge-answer';

const reason = 'as it says';
const now = new Date('2027-03-10T01:00:00Z');

// S30, S34: what may have arrived is never sent twice; what certainly did not, is tried again.
test.each([400, 404, 422])('%i: the provider will not take this message', (status) => {
  expect(judgeAnswer({ status, reason, now })).toEqual({ outcome: 'refused', isPermanent: true, reason });
});

test.each([401, 402, 403, 429, 503])('%i: no message is at fault, the channel is', (status) => {
  expect(judgeAnswer({ status, reason, now })).toEqual({ outcome: 'unavailable', reason });
});

test.each([408, 500, 502, 504])('%i: nobody knows whether the provider has the message', (status) => {
  expect(judgeAnswer({ status, reason, now })).toEqual({ outcome: 'unknown', reason });
});

test('waits as long as the provider says', () => {
  const asked = (status: number, retryAfter: string) => judgeAnswer({ status, retryAfter, reason, now });
  expect(asked(429, '90')).toMatchObject({ outcome: 'unavailable', retryAfterSeconds: 90 });
  expect(asked(503, 'Wed, 10 Mar 2027 01:02:30 GMT')).toMatchObject({ retryAfterSeconds: 150 });
  expect(asked(429, 'soon')).not.toHaveProperty('retryAfterSeconds');
});

test('only a connection that never stood proves that nothing was sent', () => {
  const failed = (code: string) => Object.assign(new Error('fetch failed'), { cause: { code, message: code } });
  expect(judgeNetworkError(failed('ECONNREFUSED'))).toMatchObject({ outcome: 'unavailable' });
  expect(judgeNetworkError(failed('ENOTFOUND'))).toMatchObject({ outcome: 'unavailable' });
  expect(judgeNetworkError(failed('UND_ERR_SOCKET'))).toMatchObject({ outcome: 'unknown' });
  expect(judgeNetworkError(Object.assign(new Error('timed out'), { name: 'TimeoutError' }))).toMatchObject({
    outcome: 'unknown',
  });
});
