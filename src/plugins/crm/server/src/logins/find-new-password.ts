/** Where Strapi takes a new password, of staff and of REST users; logins are not among them. */
const ROUTES = [
  /^(POST|PUT) \/admin\/users(\/(me|\d+))?$/,
  /^POST \/admin\/(register|register-admin|reset-password)$/,
  /^POST \/api\/auth\/(local\/register|reset-password|change-password)$/,
  /^(POST|PUT) \/api\/users(\/\d+)?$/,
  /^(POST|PUT) \/content-manager\/collection-types\/plugin(::|%3a%3a)users-permissions\.user(\/[^/]+)?$/,
];
const NAMES = ['firstname', 'lastname', 'username', 'email'];

export interface NewPassword {
  password: string;
  /** What the request tells of its owner. */
  names: string[];
}

/** The new password that a request brings, if it is one that can bring any. */
export const findNewPassword = (method: string, path: string, body: unknown): NewPassword | undefined => {
  const asked = `${method} ${path.replace(/\/+$/, '').toLowerCase()}`;
  if (body === null || typeof body !== 'object' || !ROUTES.some((route) => route.test(asked))) return undefined;
  const outer = body as Record<string, unknown>;
  // The invitation's form wraps the person.
  const fields = (outer.userInfo && typeof outer.userInfo === 'object' ? outer.userInfo : outer) as Record<
    string,
    unknown
  >;
  if (typeof fields.password !== 'string' || fields.password === '') return undefined;
  return {
    password: fields.password,
    names: NAMES.map((name) => fields[name]).filter((name): name is string => typeof name === 'string'),
  };
};
