import { assertTool, majorOf } from './judge-tool';

test('S76 reads the version of every distribution', () => {
  expect(majorOf('pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)')).toBe(15);
  expect(majorOf('pg_dump (PostgreSQL) 18beta1')).toBe(18);
  expect(majorOf('pg_dump: not found')).toBeUndefined();
});

test('S76 a missing pg_dump, or one older than the server, is one line that says what to install', () => {
  expect(() => assertTool('pg_dump', undefined, 16)).toThrow(
    /^pg_dump is not installed here\. .*postgresql-client-16[^\n]*PG_DUMP_PATH\.$/,
  );
  expect(() => assertTool('pg_restore', 15, 16)).toThrow(
    /^pg_restore 15 is older than the server, PostgreSQL 16\. [^\n]*PG_RESTORE_PATH\.$/,
  );
  expect(() => assertTool('pg_dump', 16, 16)).not.toThrow();
  expect(() => assertTool('pg_dump', 17, 15)).not.toThrow();
});
