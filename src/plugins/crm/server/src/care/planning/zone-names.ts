import type { Core } from '@strapi/strapi';

let zoneNames: Promise<string[]> | undefined;

/** The time zones PostgreSQL knows; any other would make the whole statement fail. Asked once: it reads 1 200 files. */
export const findZoneNames = (strapi: Core.Strapi): Promise<string[]> => {
  zoneNames ??= strapi.db
    .connection('pg_timezone_names')
    .pluck('name')
    .catch((error: Error) => {
      zoneNames = undefined;
      throw error;
    });
  return zoneNames;
};
