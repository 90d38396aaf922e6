import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { SessionListView } from '../../src/components/session-list/session-list-view.js';
import { SignInView } from '../../src/components/sign-in/sign-in-view.js';
import shadcn from '../../src/shadcn.css?raw';
import { Root } from '../../src/ui/root.js';
import { acme, features, messages, nothing, paths } from '../sample.js';
import sessionList from '../screens/session-list.stories.js';

/** The variables of a new shadcn/ui app, base colour neutral. */
const THEMES = {
  light: {
    background: 'oklch(1 0 0)',
    foreground: 'oklch(0.145 0 0)',
    card: 'oklch(1 0 0)',
    popover: 'oklch(1 0 0)',
    primary: 'oklch(0.205 0 0)',
    'primary-foreground': 'oklch(0.985 0 0)',
    muted: 'oklch(0.97 0 0)',
    'muted-foreground': 'oklch(0.556 0 0)',
    accent: 'oklch(0.97 0 0)',
    border: 'oklch(0.922 0 0)',
    ring: 'oklch(0.708 0 0)',
    radius: '0.625rem',
  },
  dark: {
    background: 'oklch(0.145 0 0)',
    foreground: 'oklch(0.985 0 0)',
    card: 'oklch(0.205 0 0)',
    popover: 'oklch(0.205 0 0)',
    primary: 'oklch(0.922 0 0)',
    'primary-foreground': 'oklch(0.205 0 0)',
    muted: 'oklch(0.269 0 0)',
    'muted-foreground': 'oklch(0.708 0 0)',
    accent: 'oklch(0.269 0 0)',
    border: 'oklch(1 0 0 / 10%)',
    ring: 'oklch(0.556 0 0)',
    radius: '0.625rem',
  },
} as const;

/**
 * In an app on shadcn/ui, `livery-ui/shadcn.css` takes the app's own variables: background, card, primary, border, radius. Here they are those of a new app.
 */
function Host() {
  useEffect(() => {
    // Writes to the page's stylesheets, as the imports of a host do.
    const names = Object.keys(THEMES.light) as (keyof (typeof THEMES)['light'])[];
    const sheet = new CSSStyleSheet();
    const value = (name: (typeof names)[number]) =>
      THEMES.light[name].startsWith('oklch') ? `light-dark(${THEMES.light[name]}, ${THEMES.dark[name]})` : THEMES.light[name];
    sheet.replaceSync(`:root { ${names.map((name) => `--${name}: ${value(name)};`).join(' ')} }\n${shadcn}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
  return (
    <div style={{ display: 'grid', gap: 40 }}>
      <SignInView state={{ step: 'credentials', error: null }} messages={messages} features={features} paths={paths} branding={acme} onSubmit={nothing} />
      <Root style={{ maxWidth: 720, marginInline: 'auto' }}>
        <SessionListView {...sessionList.args} />
      </Root>
    </div>
  );
}

const meta = { title: 'Brand/In a shadcn app', component: Host } satisfies Meta<typeof Host>;
export default meta;

export const NewApp: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Sign in' });
    // The colour moves there, as all colours of a button do.
    await waitFor(() => expect(getComputedStyle(button).backgroundColor).toBe('oklch(0.205 0 0)'));
    await expect(getComputedStyle(button).borderRadius).toBe('8px');
  },
};
