/** Why a backup or a restore cannot be done. The page and the e-mail say it by its code; the command by its message. */
export const REFUSALS = [
  'no-tool', // pg_dump or pg_restore is not installed
  'old-tool', // it is older than the server
  'no-recipient', // no public key to encrypt for
  'no-identity', // no private key to decrypt with
  'wrong-key',
  'damaged', // cut off, altered, or no backup at all
  'newer', // made by a newer version
  'older-server', // of a newer PostgreSQL than this one
  'not-empty',
  'uploads-differ',
  'different', // what was restored is not what was backed up
  'tool-failed', // pg_dump or pg_restore ended with an error
  'target', // folder or bucket cannot be written or read
  'busy', // another backup is under way
  'interrupted', // the process ended before its backup did
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** A failure with a cause that its reader can act on: one line, no stack. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Refusal';
  }
}
