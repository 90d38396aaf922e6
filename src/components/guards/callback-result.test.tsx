import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { CallbackResult } from './callback-result.js';

const arriveAt = (search: string) => window.history.replaceState(null, '', `/callback${search}`);

afterEach(() => window.history.replaceState(null, '', '/'));

describe('CallbackResult', () => {
  it('goes on to where the person was headed, once the server has said who is here', async () => {
    arriveAt('?redirectTo=/orders');
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const release = sandbox.network.hold('/get-session');
    const { visited } = renderWith(sandbox, <CallbackResult />);
    expect(screen.getByRole('status')).toHaveTextContent('Signing you in');
    release();
    await waitFor(() => expect(visited).toEqual(['/orders']));
    expect(screen.queryByRole('link', { name: 'Back to sign-in' })).not.toBeInTheDocument();
  });

  it('says a refusal in words with a way back, goes nowhere by itself, and repeats nothing of the address', async () => {
    arriveAt('?error=access_denied&error_description=Call%20us%20now');
    const { visited } = renderWith(await createSandbox(), <CallbackResult />);
    await screen.findByRole('heading', { name: 'Sign-in was cancelled' });
    expect(screen.getByText(/sign-in was cancelled\. Nothing has changed\./)).toBeInTheDocument();
    expect(screen.queryByText(/Call us now/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back to sign-in' })).toHaveAttribute('href', '/sign-in');
    expect(visited).toEqual([]);
  });

  it('leads back to sign-in when nobody is signed in and no reason is given', async () => {
    arriveAt('');
    const { visited } = renderWith(await createSandbox(), <CallbackResult />);
    await screen.findByRole('link', { name: 'Back to sign-in' });
    expect(visited).toEqual([]);
  });
});
