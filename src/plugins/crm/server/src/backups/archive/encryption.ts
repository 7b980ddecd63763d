import { Readable } from 'node:stream';
import { Refusal } from '../refusal';

/** Loaded when it is needed: an ES module, and nothing of it is wanted while the CRM is served. */
const age = () => import('age-encryption');

const words = (value: string | undefined) => (value ?? '').split(/[\s,]+/).filter(Boolean);

/** BACKUP_RECIPIENTS: public keys; whoever has one of their private keys reads the backup. */
export const recipientsOf = (env: NodeJS.ProcessEnv): string[] =>
  words(env.BACKUP_RECIPIENTS).filter((word) => word.startsWith('age1'));

/** BACKUP_IDENTITY: private keys. Wanted to restore and for the drill only. */
export const identitiesOf = (env: NodeJS.ProcessEnv): string[] =>
  words(env.BACKUP_IDENTITY).filter((word) => word.startsWith('AGE-SECRET-KEY-'));

/** age (age-encryption.org/v1): a key of the file's own, sealed for each recipient; ChaCha20-Poly1305 in chunks of 64 KiB. */
export const encrypt = async (content: AsyncIterable<Uint8Array>, recipients: string[]): Promise<Readable> => {
  if (recipients.length === 0)
    throw new Refusal('no-recipient', 'BACKUP_RECIPIENTS holds no public key: "npm run backup:keys" makes a pair.');
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (error) {
      throw new Refusal('no-recipient', `BACKUP_RECIPIENTS: ${recipient} is no public key of age.`, { cause: error });
    }
  }
  return Readable.fromWeb((await encrypter.encrypt(webStream(content))) as never);
};

/** Each chunk is checked before it is given out; one that is altered, missing or out of order ends the stream in a refusal. */
export async function* decrypt(content: AsyncIterable<Uint8Array>, identities: string[]): AsyncGenerator<Uint8Array> {
  if (identities.length === 0)
    throw new Refusal('no-identity', 'BACKUP_IDENTITY holds no private key: without it a backup cannot be read.');
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch (error) {
    throw new Refusal('no-identity', 'BACKUP_IDENTITY is no private key of age.', { cause: error });
  }
  try {
    yield* (await decrypter.decrypt(webStream(content))) as unknown as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Refusal || typeof (error as NodeJS.ErrnoException).code === 'string') throw error; // the reader's, or the disk's
    throw /no identity matched/.test((error as Error).message)
      ? new Refusal(
          'wrong-key',
          'The backup was encrypted for another key than BACKUP_IDENTITY, or its first lines were altered.',
          { cause: error },
        )
      : new Refusal('damaged', 'The file is no whole backup: it was cut off or altered.', { cause: error });
  }
}

const webStream = (content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  (ReadableStream as unknown as { from(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> }).from(content);
