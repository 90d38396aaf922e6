import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { acme, renderWith } from '../../tests/support/render.js';
import { LiveryProvider } from '../components/livery-provider.js';
import { createSandbox } from '../sandbox/index.js';
import { later } from './later.js';

const part = { Part: ({ name }: { name: string }) => <p className="lv">Hello {name}</p> };
const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('a part whose code is loaded when it is drawn', () => {
  it('S08 says so where it does not come, leaves the page as it is, and comes when it is asked for again', async () => {
    const load = vi.fn<() => Promise<typeof part>>().mockImplementationOnce(offline).mockImplementationOnce(offline).mockResolvedValue(part);
    const Part = later(load, 'Part');
    const { user } = renderWith(
      await createSandbox(),
      <>
        <input className="lv" aria-label="Beside it" />
        <Suspense>
          <Part name="Ada" />
        </Suspense>
      </>,
    );
    await user.type(screen.getByLabelText('Beside it'), 'typed');
    expect(await screen.findByRole('alert')).toHaveTextContent('This part did not load.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
    expect(screen.getByRole('alert')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Hello Ada')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByLabelText('Beside it')).toHaveValue('typed');
  });

  it.each([
    ['loads the page anew once it has not come twice and the server answers', false, 1],
    ['leaves the page to somebody who has gone on before the server answers', true, 0],
  ] as const)('S08 %s', async (_, gone, reloads) => {
    const Part = later(offline as () => Promise<typeof part>, 'Part');
    let answer = (_response: Response) => {};
    const page = vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const { href, origin, protocol, pathname, search, hash } = window.location;
    const reload = vi.fn();
    vi.stubGlobal('location', { href, origin, protocol, pathname, search, hash, reload });
    onTestFinished(() => {
      page.mockRestore();
      vi.unstubAllGlobals();
    });
    const view = render(
      <LiveryProvider client={(await createSandbox()).client} branding={acme}>
        <Suspense>
          <Part name="Ada" />
        </Suspense>
      </LiveryProvider>,
    );
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(page.mock.calls.filter(([, init]) => init?.method === 'HEAD')).toHaveLength(1));
    if (gone) view.unmount();
    answer(new Response());
    // What follows an answer is done when tasks go on.
    await new Promise((resolve) => setTimeout(resolve));
    expect(reload).toHaveBeenCalledTimes(reloads);
  });

  it('speaks the language of the page', async () => {
    const { de } = await import('../i18n/de/index.js');
    const Part = later(offline as () => Promise<typeof part>, 'Part');
    const { client } = await createSandbox();
    render(
      <LiveryProvider client={client} branding={acme} locale={de}>
        <Suspense>
          <Part name="Ada" />
        </Suspense>
      </LiveryProvider>,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(de.messages.common.notLoaded);
    expect(screen.getByRole('button', { name: de.messages.common.tryAgain })).toBeVisible();
  });
});
