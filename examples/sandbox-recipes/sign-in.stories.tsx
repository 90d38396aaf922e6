import type { Meta, StoryObj } from '@storybook/react-vite';
import { LiveryProvider, SignIn } from 'livery-ui';
import { ACME_SEED, createSandbox, type Sandbox } from 'livery-ui/sandbox';

const meta = {
  title: 'Live/Recipe',
  component: SignIn,
  loaders: [async () => ({ sandbox: await createSandbox({ seed: ACME_SEED, network: 'slow' }) })],
  render: (args, { loaded }) => (
    <LiveryProvider client={(loaded.sandbox as Sandbox).client} navigate={() => {}}>
      <SignIn {...args} />
    </LiveryProvider>
  ),
} satisfies Meta<typeof SignIn>;
export default meta;

/** A sign-in that works: ada@example.com, "notes on the engine", and a slow network. */
export const SlowNetwork: StoryObj<typeof meta> = {};
