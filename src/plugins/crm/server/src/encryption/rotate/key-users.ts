import type { Core } from '@strapi/strapi';

/** Bytes that `encryptFile` made, in a table that Strapi does not know. */
export interface EncryptedFiles {
  table: string;
  key: string;
  columns: string[];
  context: string;
}

/** Something that was made with a key and cannot be made again with another one. */
export interface KeyUser {
  what: string;
  versions(): Promise<number[]>;
}

interface Users {
  files: EncryptedFiles[];
  users: KeyUser[];
}

const known = new WeakMap<Core.Strapi, Users>();

export const keyUsersOf = (strapi: Core.Strapi): Users => {
  const users = known.get(strapi) ?? { files: [], users: [] };
  known.set(strapi, users);
  return users;
};

/** Whoever keeps encrypted bytes says where, so that a rotation reaches them. Call it in `register`. */
export const rotateFiles = (strapi: Core.Strapi, files: EncryptedFiles): void =>
  void keyUsersOf(strapi).files.push(files);

/** Whoever derives keys of its own says which versions it cannot do without. Call it in `register`. */
export const needKeys = (strapi: Core.Strapi, user: KeyUser): void => void keyUsersOf(strapi).users.push(user);
