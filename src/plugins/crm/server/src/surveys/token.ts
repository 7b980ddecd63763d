import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** What opens one customer's survey: only the hash is kept, so that nobody who reads the database can answer. */
export const createToken = (): string => randomBytes(BYTES).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
