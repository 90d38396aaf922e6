import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/react-vite';
import { buildCss } from '../scripts/build-css.mjs';

// Stories draw the sources, in which every utility has its own name.
buildCss({ out: 'build/dev', shorten: false });

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const SOURCES = [
  { find: /^livery-ui$/, replacement: source('index.ts') },
  { find: /^livery-ui\/sandbox$/, replacement: source('sandbox/index.ts') },
];

/** What stories import only when they need it: the mails, the sandbox, the parts that are lazy. */
const LATE_PACKAGES = [
  '@react-email/components',
  '@radix-ui/react-dialog',
  '@radix-ui/react-dropdown-menu',
  'framer-motion',
  'axe-core',
  'nanostores',
  'react-dom/server',
  '@better-auth/passkey',
  '@simplewebauthn/browser',
  'better-auth/adapters/memory',
  'better-auth/api',
  'better-auth/crypto',
  'better-auth/db',
  'better-auth/minimal',
  'better-auth/plugins',
  'better-auth/react',
];

const config: StorybookConfig = {
  // The toolbar's theme is a color-scheme of its own, so light-dark() has to stay what it is.
  viteFinal: (vite) => ({
    ...vite,
    // Recipes import what a host imports; here they get the sources, as all stories do.
    resolve: { ...vite.resolve, alias: [...SOURCES, ...Object.entries(vite.resolve?.alias ?? {}).map(([find, replacement]) => ({ find, replacement }))] },
    build: { ...vite.build, cssTarget: ['chrome123', 'safari17.5', 'firefox120'] },
    // Named, or Vite finds them one by one while stories run, and reloads the page each time.
    optimizeDeps: { ...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), ...LATE_PACKAGES] },
  }),
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx', '../examples/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
};

export default config;
