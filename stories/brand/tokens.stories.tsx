import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import tokens from '../../src/tokens.css?raw';

/** The variables of the first rule of `tokens.css`, in its order. */
const TOKENS = [...tokens.slice(0, tokens.indexOf('\n}')).matchAll(/(--lv-[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => ({ name, value }));
const isColour = (value: string) => value.startsWith('light-dark(') && !value.includes('px');

/**
 * Every custom property that an app may set to restyle everything at once, with its colours on light and on dark ground. Those of the brand follow from one colour: set
 * `APP_PRIMARY_COLOR` rather than single ones.
 */
function Tokens() {
  return (
    <table className="tokens">
      <thead>
        <tr>
          <th scope="col">Property</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {TOKENS.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            {(['light', 'dark'] as const).map((theme) => (
              <td key={theme} style={{ colorScheme: theme, background: 'var(--lv-canvas)' }}>
                {isColour(value) ? <span className="swatch" style={{ background: `var(${name})` }} /> : null}
              </td>
            ))}
            <td>
              <code>{value}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const meta = { title: 'Brand/Tokens', component: Tokens } satisfies Meta<typeof Tokens>;
export default meta;

export const All: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    expect(within(canvasElement).getAllByRole('row').length).toBeGreaterThan(50);
  },
};
