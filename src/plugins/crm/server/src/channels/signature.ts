import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { ProviderCall } from './channel';

/** How far the clock of the other side may be off, and for how long a call can be sent again by who overheard it. */
const TOLERANCE_MS = 5 * 60_000;

/** Hexadecimal HMAC-SHA256 over `<timestamp>.<body>`; the timestamp in whole seconds since 1970. */
export const sign = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');

/** Compares secrets in a time that tells nothing about them. */
export const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [given, expected].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return timingSafeEqual(a, b);
};

/** Throws UnauthorizedError unless `X-Signature` signs the body and `X-Timestamp` is of now. */
export const assertSigned = (secret: string | undefined, { headers, rawBody, now }: ProviderCall): void => {
  const timestamp = String(headers['x-timestamp'] ?? '');
  const given = String(headers['x-signature'] ?? '').replace(/^sha256=/, '');
  const isOfNow = /^\d{9,11}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now.getTime()) <= TOLERANCE_MS;
  if (!secret || !isOfNow || !isSame(given, sign(secret, timestamp, rawBody)))
    throw new errors.UnauthorizedError('The signature does not fit.');
};
