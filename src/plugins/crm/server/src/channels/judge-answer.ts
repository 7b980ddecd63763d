import type { SendResult } from './channel';
import { readRetryAfter } from './read-retry-after';

interface Answer {
  status: number;
  retryAfter?: string | null;
  reason: string;
  now: Date;
}

/** No message is at fault: wrong credentials, a wrong address of the provider, a provider that is busy. */
const OF_THE_CHANNEL = new Set([401, 402, 403, 407, 421, 425, 429, 503]);

/**
 * What an HTTP answer that is no 2xx says about a message. A gateway that fails (500, 502, 504) or a request that timed
 * out (408) leaves open whether the provider behind it has the message.
 */
export const judgeAnswer = ({ status, retryAfter, reason, now }: Answer): SendResult => {
  if (status === 408 || (status >= 500 && status !== 503)) return { outcome: 'unknown', reason };
  if (status >= 400 && !OF_THE_CHANNEL.has(status)) return { outcome: 'refused', isPermanent: true, reason };
  const retryAfterSeconds = readRetryAfter(retryAfter, now);
  return { outcome: 'unavailable', reason, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
};

interface NetworkError {
  name?: string;
  message?: string;
  code?: string;
  cause?: unknown;
}

const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT.*|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/;

/** What a broken connection says about a message: only one that never stood proves that the provider does not have it. */
export const judgeNetworkError = (error: unknown): SendResult => {
  const codes: string[] = [];
  const words: string[] = [];
  for (let at = error as NetworkError | undefined; at && codes.length < 5; at = at.cause as NetworkError | undefined) {
    codes.push(at.code ?? '');
    if (at.message) words.push(at.message);
  }
  const reason = words.join(': ') || 'The connection broke';
  const isUnreached =
    codes.some((code) => NEVER_CONNECTED.test(code)) || words.some((text) => /^ConnectTimeout/.test(text));
  return { outcome: isUnreached ? 'unavailable' : 'unknown', reason };
};
