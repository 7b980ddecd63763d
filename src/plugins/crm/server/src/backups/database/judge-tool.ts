import { Refusal } from '../refusal';

export const TOOLS = ['pg_dump', 'pg_restore'] as const;
export type Tool = (typeof TOOLS)[number];

/** 15 of `pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`. */
export const majorOf = (versionLine: string): number | undefined => {
  const found = /\(PostgreSQL\) (\d+)/.exec(versionLine)?.[1];
  return found === undefined ? undefined : Number(found);
};

const advice = (major: number) =>
  `Install the client of PostgreSQL ${major} or newer (Debian, Ubuntu: apt install postgresql-client-${major}; ` +
  `Fedora, RHEL: dnf install postgresql${major}; Alpine: apk add postgresql${major}-client; macOS: brew install libpq; ` +
  `Windows: the installer of postgresql.org), or name the program with`;

/** Throws the one line that names what to install. `major` is that of the tool, undefined when there is none. */
export const assertTool = (tool: Tool, major: number | undefined, serverMajor: number): void => {
  const variable = `${tool.toUpperCase()}_PATH`;
  if (major === undefined)
    throw new Refusal('no-tool', `${tool} is not installed here. ${advice(serverMajor)} ${variable}.`);
  if (major < serverMajor)
    throw new Refusal(
      'old-tool',
      `${tool} ${major} is older than the server, PostgreSQL ${serverMajor}. ${advice(serverMajor)} ${variable}.`,
    );
};
