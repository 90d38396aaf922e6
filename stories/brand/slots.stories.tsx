import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import report from '../../slots.json';

/**
 * What an app may hold on to when it restyles a part: these names stay, and a change of one is a new major version. `data-slot` says what a part is; the other attributes say in
 * which state it is.
 */
function Slots() {
  return (
    <table className="tokens">
      <thead>
        <tr>
          <th scope="col">Selector</th>
          <th scope="col">Drawn by</th>
        </tr>
      </thead>
      <tbody>
        {[
          ...Object.entries(report.slots).map(([name, files]) => [`[data-slot="${name}"]`, files] as const),
          ...Object.entries(report.states).map(([name, files]) => [`[${name}]`, files] as const),
        ].map(([selector, files]) => (
          <tr key={selector}>
            <th scope="row">
              <code>{selector}</code>
            </th>
            <td>{files.map((file) => file.replace(/^.*\/|\.tsx$/g, '')).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const meta = { title: 'Brand/Slots', component: Slots } satisfies Meta<typeof Slots>;
export default meta;

export const All: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    expect(within(canvasElement).getByText('[data-slot="auth-card"]')).toBeVisible();
    expect(within(canvasElement).getByText('[data-step]')).toBeVisible();
  },
};
