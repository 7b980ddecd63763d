import { judgeAnswer, judgeNetworkError } from './judge-answer';

const reason = 'as it says';

// S30, S34: what may have arrived is never sent twice; what certainly did not, is tried again.
test.each([400, 404, 422])('%i: the provider will not take this message', (status) => {
  expect(judgeAnswer({ status, reason })).toEqual({ outcome: 'refused', isPermanent: true, reason });
});

test.each([401, 403, 429, 503])('%i: not this message is at fault, and it is tried again', (status) => {
  expect(judgeAnswer({ status, reason })).toEqual({ outcome: 'refused', isPermanent: false, reason });
});

test.each([408, 500, 502, 504])('%i: nobody knows whether the provider has the message', (status) => {
  expect(judgeAnswer({ status, reason })).toEqual({ outcome: 'unknown', reason });
});

test('waits as long as the provider says', () => {
  expect(judgeAnswer({ status: 429, retryAfter: '90', reason })).toMatchObject({ retryAfterSeconds: 90 });
  expect(judgeAnswer({ status: 429, retryAfter: 'soon', reason })).not.toHaveProperty('retryAfterSeconds');
});

test('only a connection that never stood proves that nothing was sent', () => {
  const failed = (code: string) => Object.assign(new Error('fetch failed'), { cause: { code, message: code } });
  expect(judgeNetworkError(failed('ECONNREFUSED'))).toMatchObject({ outcome: 'refused', isPermanent: false });
  expect(judgeNetworkError(failed('ENOTFOUND'))).toMatchObject({ outcome: 'refused' });
  expect(judgeNetworkError(failed('UND_ERR_SOCKET'))).toMatchObject({ outcome: 'unknown' });
  expect(judgeNetworkError(Object.assign(new Error('timed out'), { name: 'TimeoutError' }))).toMatchObject({
    outcome: 'unknown',
  });
});
