import { findNewPassword } from './find-new-password';

const body = { password: 'x', firstname: 'Wei' };

test.each([
  ['POST', '/admin/register-admin'],
  ['PUT', '/admin/users/me'],
  ['PUT', '/admin/users/12/'],
  ['POST', '/api/auth/local/register'],
  ['PUT', '/API/users/4'],
  ['POST', '/content-manager/collection-types/plugin::users-permissions.user'],
])('%s %s can bring a new password', (method, path) => {
  expect(findNewPassword(method, path, body)).toEqual({ password: 'x', names: ['Wei'] });
});

test('the person of an invitation is wrapped', () => {
  expect(findNewPassword('POST', '/admin/register', { registrationToken: 't', userInfo: body })?.names).toEqual([
    'Wei',
  ]);
});

test('a login and a record with a field of that name bring none', () => {
  expect(findNewPassword('POST', '/admin/login', body)).toBeUndefined();
  expect(findNewPassword('POST', '/api/auth/local', body)).toBeUndefined();
  expect(findNewPassword('POST', '/api/customers', { data: body })).toBeUndefined();
});
