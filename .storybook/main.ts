import type { StorybookConfig } from '@storybook/react-vite';
import { buildCss } from '../scripts/build-css.mjs';

// Stories draw the sources, in which every utility has its own name.
buildCss({ out: 'build/dev', shorten: false });

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
};

export default config;
