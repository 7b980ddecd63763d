import type { Readable } from 'node:stream';

/** Where backups lie. A name is there wholly or not at all: what is half-way has another name, or none. */
export interface Target {
  /** For people: the folder, or s3://bucket/prefix. */
  readonly place: string;
  /** Stores the stream under the name when it has ended well; leaves nothing of it when it has not. */
  write(name: string, content: Readable): Promise<void>;
  read(name: string): Promise<Readable>;
  /** Names of whole files, and their sizes. */
  list(): Promise<Map<string, number>>;
  /** Removes the file and whatever a broken-off `write` of this name has left. */
  remove(name: string): Promise<void>;
}
