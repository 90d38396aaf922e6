import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { imageBomb, pngOf } from '../../../tests/support/pictures.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { avatars } from '../../server/index.js';
import { ProfileCard } from '../account/profile-card.js';

const store = { put: async () => {}, get: async () => null, delete: async () => {}, list: async () => [] };

async function asAda() {
  const sandbox = await createSandbox({ plugins: [avatars({ store })] });
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  return sandbox;
}

const file = (bytes: Uint8Array | string, name: string, type: string) => new File([bytes as BlobPart], name, { type });
const chooser = (container: HTMLElement) => container.querySelector('input[type="file"]') as HTMLInputElement;

describe('the picture on ProfileCard', () => {
  it.each([
    ['an SVG', file('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'me.svg', 'image/svg+xml'), /no picture that can be used/],
    ['a renamed program', file(`MZ${'\0'.repeat(200)}`, 'me.png', 'image/png'), /no picture that can be used/],
    ['a file of 50 MB', file(new Uint8Array(50_000_000), 'me.png', 'image/png'), /too large/],
    ['an image bomb', file(imageBomb(20_000, 20_000), 'me.png', 'image/png'), /too large/],
    ['a picture that no browser can read', file(pngOf(10, 10), 'me.png', 'image/png'), /cannot be read/],
  ])('5.2.2 refuses %s with a sentence, and sends nothing', async (_, chosen, sentence) => {
    const sandbox = await asAda();
    const { container } = renderWith(sandbox, <ProfileCard />);
    await screen.findByRole('button', { name: 'Upload a picture' });
    fireEvent.change(chooser(container), { target: { files: [chosen] } });
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(sandbox.count('/livery/avatar')).toBe(0);
    expectOurClassEverywhere(container);
  });

  it('takes one that is dropped upon it or pasted into the page, and leaves alone what somebody else has taken', async () => {
    const sandbox = await asAda();
    renderWith(sandbox, <ProfileCard />);
    const button = await screen.findByRole('button', { name: 'Upload a picture' });
    const program = file('MZ', 'me.png', 'image/png');
    fireEvent.dragOver(button, { dataTransfer: { types: ['Files'], files: [] } });
    expect(screen.getByText('Drop it here.')).toBeInTheDocument();
    fireEvent.drop(button, { dataTransfer: { types: ['Files'], files: [program] } });
    expect(await screen.findByText(/no picture that can be used/)).toBeVisible();

    const paste = (files: File[], target: Element = document.body, types: string[] = ['Files']) => {
      const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { files, types } });
      fireEvent(target, event);
      return event.defaultPrevented;
    };
    expect(paste([])).toBe(false);
    expect(paste([file('text', 'notes.txt', 'text/plain')])).toBe(false);
    // What an office program copies is text, and a picture of it.
    expect(paste([program], document.body, ['text/plain', 'Files'])).toBe(false);
    expect(paste([program], screen.getByLabelText('Name'))).toBe(false);
    expect(paste([program])).toBe(true);
  });

  it('takes the picture away, and keeps it when that fails', async () => {
    const sandbox = await asAda();
    for (const user of sandbox.db.user ?? []) user.image = 'https://example.com/ada.png';
    const { user } = renderWith(sandbox, <ProfileCard />);
    const remove = await screen.findByRole('button', { name: 'Remove' });
    sandbox.network.set('offline');
    await user.click(remove);
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    sandbox.network.set('online');
    await user.click(remove);
    expect(await screen.findByText('Your picture is removed.')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Upload a picture' })).toHaveFocus());
    expect(sandbox.db.user).toMatchObject([{ image: null }]);
  });

  it('is only shown where there is no place for another one', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { container } = renderWith(sandbox, <ProfileCard />);
    await screen.findByLabelText('Name');
    expect(chooser(container)).toBeNull();
    await waitFor(() => expect(container.querySelector('[data-initials="AL"]')).not.toBeNull());
  });
});
