import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LiveryProvider, SignIn } from 'livery-ui';
import { ACME_SEED, createSandbox, SEED_PASSWORD } from 'livery-ui/sandbox';
import { expect, it } from 'vitest';

it('signs Ada in, once the network is back', async () => {
  const sandbox = await createSandbox({ seed: ACME_SEED });
  const visited: string[] = [];
  render(
    <LiveryProvider client={sandbox.client} features={sandbox.features} navigate={(url) => visited.push(url)}>
      <SignIn redirectTo="/orders" />
    </LiveryProvider>,
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Email'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), SEED_PASSWORD);

  sandbox.network.set('offline');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByText(/There is no connection/);

  sandbox.network.set('online');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.poll(() => visited).toEqual(['/orders']);
});
