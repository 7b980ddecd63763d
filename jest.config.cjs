const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

const ignored = [
  '<rootDir>/dist/build',
  '<rootDir>/dist/src/plugins/[^/]+/package.json',
  '<rootDir>/.strapi',
  '<rootDir>/.data',
];

/** ES modules that the compiled server loads, as Node does by itself. */
const MODULES = 'age-encryption|@noble|@scure';
const transform = { '^.+\\.tsx?$': swc, [`node_modules/(${MODULES})/.+\\.js$`]: swc };
const transformIgnorePatterns = [`/node_modules/(?!(${MODULES})/)`];

/** Three kinds of tests: pure (beside the file they prove), integration (booted app, PostgreSQL), e2e (browser). */
module.exports = {
  projects: [
    {
      displayName: 'pure',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/tests/pure/**/*.test.ts'],
      transform: { '^.+\\.tsx?$': swc },
      modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.strapi', '<rootDir>/.data'],
    },
    {
      displayName: 'integration',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
      transform,
      transformIgnorePatterns,
      modulePathIgnorePatterns: ignored,
    },
    {
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
      transform: { '^.+\\.tsx?$': swc },
      modulePathIgnorePatterns: ignored,
    },
  ],
  /** A project cannot set its own. */
  testTimeout: 180_000,
  workerIdleMemoryLimit: '1GB',
};
