export function testEnv(databaseUrl: string): Record<string, string>;
