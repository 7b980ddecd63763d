import { connectionEnv } from './connection-env';

test('S76 every part of a connection string reaches pg_dump, decoded', () => {
  expect(connectionEnv('postgres://us%40er:p%2Fw%20d@db.example.com:6432/my%20crm', { ssl: false })).toEqual({
    PGHOST: 'db.example.com',
    PGPORT: '6432',
    PGUSER: 'us@er',
    PGPASSWORD: 'p/w d',
    PGDATABASE: 'my crm',
    LC_MESSAGES: 'C',
  });
});

test('S76 sockets, IPv6 and TLS', () => {
  expect(connectionEnv('postgres:///crm?host=/run/postgresql', { ssl: false }).PGHOST).toBe('/run/postgresql');
  expect(connectionEnv('postgres://u@[::1]/crm', { ssl: false }).PGHOST).toBe('::1');
  expect(connectionEnv('postgres://u@h/crm', { ssl: true })).toMatchObject({
    PGSSLMODE: 'verify-full',
    PGSSLROOTCERT: 'system',
  });
  expect(connectionEnv('postgres://u@h/crm', { ssl: true, rootCert: '/ca.pem' }).PGSSLROOTCERT).toBe('/ca.pem');
});
