import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { Protect } from '../guards/guards.js';
import { SessionList } from './session-list.js';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

async function onTwoDevices() {
  const sandbox = await createSandbox();
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  await sandbox.browser('phone', { userAgent: IPHONE }).signIn(ADA);
  return sandbox;
}

afterEach(() => Reflect.deleteProperty(window.navigator, 'maxTouchPoints'));

describe('SessionList', () => {
  it('X02 signs out everywhere, here as well, on request, and leads away', async () => {
    const sandbox = await onTwoDevices();
    const { user, visited } = renderWith(
      sandbox,
      <Protect fallback={<p className="lv">Signed out</p>}>
        <SessionList />
      </Protect>,
    );
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sign out everywhere else?' });
    const box = within(dialog).getByRole('checkbox', { name: 'Sign out here, too' });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(within(dialog).getByText('Every session ends, and this one with them.')).toBeVisible();
    expectOurClassEverywhere(dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Sign out everywhere' }));
    // A page of its own doing is no lock screen.
    expect(await screen.findByText('Signed out')).toBeVisible();
    await waitFor(() => expect(visited).toEqual(['/sign-in']));
    expect(sandbox.db.session).toEqual([]);
    expect(sandbox.count('/revoke-other-sessions')).toBe(0);
  });

  it.each([
    ['the hundred that the server lists', 150, {}, 'The server lists 100 at most, and there may be more. Signing out everywhere else ends them all.'],
    ['a thousand', 1000, { advanced: { database: { defaultFindManyLimit: 5000 } } }, null],
  ] as const)('X01 X02 draws ten of %s, this browser first, and ends every other one', async (_, count, options, capped) => {
    const sandbox = await createSandbox({ options });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const own = sandbox.db.session?.[0];
    // Older ones come first, as in a database that gives rows in the order they were made.
    sandbox.db.session?.unshift(...Array.from({ length: count }, (_, at) => ({ ...own, id: `elsewhere-${at}`, token: `token-${at}`, userAgent: IPHONE })));
    const { user } = renderWith(sandbox, <SessionList />);
    await screen.findByText('This device');
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(10);
    expect(rows[0]).toHaveTextContent('This device');
    if (capped) expect(screen.getByText(capped)).toBeVisible();
    else expect(screen.queryByText(/at most/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign out everywhere else' }));
    await screen.findByText('No other sessions');
    expect(sandbox.db.session?.map(({ id }) => id)).toEqual([own?.id]);
  });

  it('X02 S08 keeps every session, and says so, when that does not work', async () => {
    const sandbox = await onTwoDevices();
    const { user } = renderWith(sandbox, <SessionList />);
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Sign out here, too' }));
    sandbox.network.set({ mode: 'broken', only: '/revoke-sessions' });
    await user.click(screen.getByRole('button', { name: 'Sign out everywhere' }));
    expect(await screen.findByText(/Something went wrong on the server\. Try again\. Nothing was changed\./)).toBeVisible();
    expect(sandbox.db.session).toHaveLength(2);
    expect(screen.getByText('This device')).toBeVisible();
  });

  it('X01 tells of each session in full, when asked to: both times, and the user agent as text', async () => {
    const sandbox = await onTwoDevices();
    sandbox.browser('odd', { userAgent: '<img src=x onerror=alert(1)>' });
    await sandbox.browser('odd').signIn(ADA);
    const { user, container } = renderWith(sandbox, <SessionList />);
    const details = await screen.findByText('Details', { selector: '[aria-label="Details: Safari on iPhone"]' });
    expect(screen.queryByText(IPHONE)).toBeNull();
    await user.click(details);
    expect(await screen.findByText(IPHONE)).toBeVisible();
    const parts = within(details.parentElement as HTMLElement);
    for (const term of ['Signed in', 'Last active', 'The browser says']) expect(parts.getByText(term)).toBeVisible();
    for (const other of screen.getAllByText('Details').filter((one) => one !== details)) await user.click(other);
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
    expectOurClassEverywhere(container);
  });

  it('X02 marks what is new since somebody looked, also where the storage was cleared when they signed out', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const first = renderWith(sandbox, <SessionList />);
    await screen.findByText('This device');
    first.unmount();
    // As `Clear-Site-Data: "storage"` has it done.
    localStorage.clear();
    await sandbox.browser('phone', { userAgent: IPHONE }).signIn(ADA);
    renderWith({ client: sandbox.client, features: sandbox.features }, <SessionList />);
    expect(await screen.findByText('New')).toBeVisible();
    expect(screen.getAllByText('New')).toHaveLength(1);
  });

  it('P5 knows an iPad that calls itself a Mac where it is this device, which can be asked', async () => {
    Object.defineProperty(window.navigator, 'maxTouchPoints', { value: 5, configurable: true });
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const pad = sandbox.browser('pad', { userAgent: MAC });
    await pad.signIn(ADA);
    await sandbox.browser('mac', { userAgent: MAC }).signIn(ADA);
    renderWith({ ...sandbox, client: pad.client }, <SessionList />);
    expect(await screen.findByText('Safari on iPad')).toBeVisible();
    expect(screen.getByText('Safari on macOS')).toBeVisible();
  });
});
