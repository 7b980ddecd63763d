import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import type { ImportType, Mapping } from '../../../shared/contracts/import';
import { decodeFile } from './file/decode-file';
import { readTable, type Table } from './file/read-table';
import { proposeMapping } from './mapping/propose-mapping';
import type { Attribute } from './mapping/read-attribute';
import { targetsOf, type Target } from './mapping/targets';

export const uidOf = (type: ImportType) => (type === 'customers' ? UID.customer : UID.listing);

export const attributesOf = (strapi: Core.Strapi, type: ImportType): Record<string, Attribute> =>
  strapi.contentType(uidOf(type)).attributes as unknown as Record<string, Attribute>;

export interface OpenedFile {
  table: Table;
  encoding: string;
  mapping: Mapping;
  targets: Target[];
}

/** Reads a file and proposes where its columns go, by its headings and by the labels that the office gave its fields. */
export const openFile = async (strapi: Core.Strapi, type: ImportType, bytes: Buffer): Promise<OpenedFile> => {
  const { text, encoding } = decodeFile(bytes);
  const table = readTable(text);
  const targets = targetsOf(type, attributesOf(strapi, type));
  const paths = targets.map((target) => target.path);
  return {
    table,
    encoding,
    targets,
    mapping: proposeMapping(type, table.headings, paths, await labelsOf(strapi, type)),
  };
};

const labelsOf = async (strapi: Core.Strapi, type: ImportType): Promise<Record<string, string>> => {
  const contentType = { uid: uidOf(type) };
  const { metadatas } = await strapi.plugin('content-manager').service('content-types').findConfiguration(contentType);
  return Object.fromEntries(
    Object.entries(metadatas as Record<string, { edit?: { label?: string } }>).flatMap(([name, { edit }]) =>
      edit?.label ? [[edit.label, name]] : [],
    ),
  );
};
