import type { StorybookConfig } from '@storybook/react-vite';
import { buildCss } from '../scripts/build-css.mjs';

// Stories draw the sources, in which every utility has its own name.
buildCss({ out: 'build/dev', shorten: false });

const config: StorybookConfig = {
  // The toolbar's theme is a color-scheme of its own, so light-dark() has to stay what it is.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, cssTarget: ['chrome123', 'safari17.5', 'firefox120'] } }),
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
};

export default config;
