import type { Decorator, Preview } from '@storybook/react-vite';
import axe from 'axe-core';
import '../build/dev/styles.css';
import './preview.css';
import { brandingToCss, createBranding } from '../src/branding/index.js';
import { RootContext } from '../src/ui/root.js';
import { BRANDS } from '../stories/brands.js';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Theme, brand and direction of the page around a story. */
const surroundings: Decorator = (Story, { globals }) => {
  const { theme, brand, direction } = globals as { theme: 'light' | 'dark'; brand: keyof typeof BRANDS; direction: 'ltr' | 'rtl' };
  sheet.replaceSync(brandingToCss(createBranding({ primaryColor: BRANDS[brand] ?? BRANDS.indigo })));
  document.documentElement.style.colorScheme = theme;
  document.documentElement.dir = direction;
  return (
    <RootContext.Provider value={{ dir: direction }}>
      <Story />
    </RootContext.Provider>
  );
};

/** Every story is also a test: axe finds nothing in it, on light and on dark ground. */
async function findNothing({ canvasElement }: { canvasElement: HTMLElement }) {
  // A designer who looks at a story is no test.
  if (!import.meta.env.VITEST) return;
  const before = document.documentElement.style.colorScheme;
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    // A contrast in the middle of a fade is nobody's contrast.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY) animation.cancel();
      else animation.finish();
    }
    const { violations } = await axe.run(canvasElement.ownerDocument.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    const found = violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes[0]?.html}`);
    if (found.length > 0) throw new Error(found.join('\n'));
  }
  document.documentElement.style.colorScheme = before;
}

const preview: Preview = {
  decorators: [surroundings],
  afterEach: findNothing,
  parameters: { layout: 'padded', controls: { expanded: true }, a11y: { test: 'off' } },
  initialGlobals: { theme: 'light', brand: 'indigo', direction: 'ltr' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true } },
    brand: { toolbar: { title: 'Brand', icon: 'paintbrush', items: Object.keys(BRANDS), dynamicTitle: true } },
    direction: { toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
  },
};

export default preview;
