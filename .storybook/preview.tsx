import type { Decorator, Preview } from '@storybook/react-vite';
import axe from 'axe-core';
import { configure } from 'storybook/test';
import '../build/dev/styles.css';
import './preview.css';
import { brandingToCss, createBranding } from '../src/branding/index.js';
import { NETWORK_MODES } from '../src/sandbox/network.js';
import { RootContext } from '../src/ui/root-context.js';
import { BRANDS } from '../stories/brands.js';
import { LOCALES } from '../stories/locales.js';

// A machine that is busy is no failure.
configure({ asyncUtilTimeout: 30_000 });

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

interface Surroundings {
  theme: 'light' | 'dark';
  brand: keyof typeof BRANDS;
  direction: 'auto' | 'ltr' | 'rtl';
  locale: keyof typeof LOCALES;
  density: 'comfortable' | 'compact';
}

/** What the toolbar chooses: theme, brand, language, direction and density of the page around a story. */
const surroundings: Decorator = (Story, { globals, args }) => {
  const { theme, brand, direction, locale, density } = globals as unknown as Surroundings;
  const language = LOCALES[locale] ?? LOCALES.en;
  const dir = direction === 'auto' ? language.direction : direction;
  sheet.replaceSync(brandingToCss(createBranding({ primaryColor: BRANDS[brand] ?? BRANDS.indigo })));
  document.documentElement.style.colorScheme = theme;
  document.documentElement.dir = dir;
  document.documentElement.lang = language.tag;
  // A story that is about a language keeps it.
  const speaks = args.messages === LOCALES.en.messages ? { messages: language.messages, ...(args.tag === 'en' ? { tag: language.tag } : {}) } : {};
  return (
    <RootContext.Provider value={{ dir, density }}>
      <Story args={{ ...args, ...speaks }} />
    </RootContext.Provider>
  );
};

/** In which surroundings axe looks at a story. Screens and cards are looked at from right to left in yellow, too, which is where most designs break. */
const PLAIN = [{ scheme: 'light' }, { scheme: 'dark' }] as const;
const COMPOSED = [...PLAIN, { scheme: 'light', dir: 'rtl', brand: 'yellow' }, { scheme: 'dark', dir: 'rtl', brand: 'yellow' }] as const;

/** Every story is also a test: axe finds nothing in it. */
async function findNothing({ canvasElement, title, globals }: { canvasElement: HTMLElement; title: string; globals: Record<string, unknown> }) {
  // A designer who looks at a story is no test.
  if (!import.meta.env.VITEST) return;
  const page = document.documentElement;
  const before = { scheme: page.style.colorScheme, dir: page.dir };
  for (const around of /^(?:Screens|Account)\//.test(title) ? COMPOSED : PLAIN) {
    page.style.colorScheme = around.scheme;
    if ('dir' in around) page.dir = around.dir;
    if ('brand' in around) sheet.replaceSync(brandingToCss(createBranding({ primaryColor: BRANDS[around.brand] })));
    // A contrast in the middle of a fade is nobody's contrast.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY) animation.cancel();
      else animation.finish();
    }
    const { violations } = await axe.run(canvasElement.ownerDocument.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    const found = violations.map(({ id, nodes }) => `${Object.values(around).join(' ')} ${id}: ${nodes[0]?.html}`);
    if (found.length > 0) throw new Error(found.join('\n'));
    if ('dir' in around && page.scrollWidth > page.clientWidth) throw new Error(`${Object.values(around).join(' ')}: scrolls sideways`);
  }
  page.style.colorScheme = before.scheme;
  page.dir = before.dir;
  sheet.replaceSync(brandingToCss(createBranding({ primaryColor: BRANDS[globals.brand as keyof typeof BRANDS] ?? BRANDS.indigo })));
}

const preview: Preview = {
  decorators: [surroundings],
  afterEach: findNothing,
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'off' },
    options: { storySort: { order: ['Start here', 'Live', 'Brand', 'Screens', 'Account', 'Emails', 'Primitives'] } },
  },
  initialGlobals: { theme: 'light', brand: 'indigo', direction: 'auto', locale: 'en', density: 'comfortable', network: 'online' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true } },
    brand: { toolbar: { title: 'Brand', icon: 'paintbrush', items: Object.keys(BRANDS), dynamicTitle: true } },
    locale: { toolbar: { title: 'Language', icon: 'globe', items: Object.keys(LOCALES), dynamicTitle: true } },
    direction: { toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true } },
    density: { toolbar: { title: 'Density', icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true } },
    network: { toolbar: { title: 'Network of live stories', icon: 'lightning', items: [...NETWORK_MODES], dynamicTitle: true } },
  },
};

export default preview;
