import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS } from './tests/support/chromium-args.js';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests read our sources under the names that a consumer imports; journeys in `tests/e2e` run the built package instead. */
const alias = [
  { find: /^livery-ui$/, replacement: source('./src/index.ts') },
  { find: /^livery-ui\/locales\/(.*)$/, replacement: source('./src/i18n/$1/index.ts') },
  { find: /^livery-ui\/emails\/locales\/(.*)$/, replacement: source('./emails/i18n/$1/index.ts') },
  { find: /^livery-ui\/emails$/, replacement: source('./emails/index.ts') },
  { find: /^livery-ui\/(hooks|branding|server|sandbox)$/, replacement: source('./src/$1/index.ts') },
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test is about time; a machine that is busy is no failure.
          testTimeout: 20_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'emails/**/*.test.{ts,tsx}', 'tests/*.test.{ts,tsx}', 'examples/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          testTimeout: 20_000,
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://localhost:3000' } },
          include: ['src/**/*.test.tsx', 'examples/**/*.test.tsx'],
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'stories',
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            api: { host: '127.0.0.1' },
            provider: playwright({
              launchOptions: {
                ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
                args: CHROMIUM_ARGS,
              },
            }),
            instances: [{ browser: 'chromium', name: 'stories in Chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          // After the others: browsers and their servers want the machine for themselves.
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          // Those that walk through all pages take a minute and a half on a machine that is busy.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          // Last, and one file at a time: two instances, PostgreSQL, Redis and a browser are enough for one machine.
          sequence: { groupOrder: 3 },
          environment: 'node',
          include: ['tests/services/*.test.ts'],
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
