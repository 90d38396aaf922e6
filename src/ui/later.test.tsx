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

  it('S08 asks for the page once it has not come twice, and for nothing where somebody has gone on meanwhile', async () => {
    let fail = () => {};
    const load = vi
      .fn<() => Promise<typeof part>>()
      .mockImplementationOnce(offline)
      .mockImplementation(() => new Promise((_, reject) => (fail = () => reject(new TypeError()))));
    const Part = later(load, 'Part');
    const page = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError());
    onTestFinished(() => page.mockRestore());
    const asked = () => page.mock.calls.filter(([, init]) => init?.method === 'HEAD').length;
    const view = render(
      <LiveryProvider client={(await createSandbox()).client} branding={acme}>
        <Suspense>
          <Part name="Ada" />
        </Suspense>
      </LiveryProvider>,
    );
    const again = () => userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('alert');
    await again();
    fail();
    await waitFor(() => expect(asked()).toBe(1));
    await again();
    view.unmount();
    fail();
    // What follows a failure is done when tasks go on.
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked()).toBe(1);
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
