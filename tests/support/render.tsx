import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { expect } from 'vitest';
import { createBranding, publicBranding } from '../../src/branding/index.js';
import { LiveryProvider, type LiveryProviderProps } from '../../src/components/livery-provider.js';
import type { Sandbox } from '../../src/sandbox/index.js';

export const acme = publicBranding(createBranding({ name: 'Acme', termsUrl: 'https://example.com/terms', privacyUrl: 'https://example.com/privacy' }));

/** Draws something inside a provider on a sandbox, which it knows from the start. Tells where the app was asked to go. */
export function renderWith(
  sandbox: Pick<Sandbox, 'client'> & Partial<Pick<Sandbox, 'features'>>,
  element: ReactElement,
  options: Partial<LiveryProviderProps> = {},
) {
  const visited: string[] = [];
  const user = userEvent.setup();
  const view = render(
    <LiveryProvider
      client={sandbox.client}
      features={sandbox.features}
      branding={acme}
      navigate={(url) => visited.push(url)}
      paths={{ afterSignIn: '/dashboard' }}
      {...options}
    >
      {element}
    </LiveryProvider>,
  );
  return { ...view, user, visited };
}

/** Every element that we draw carries our class; only children of a svg and elements of a host do not. */
export function expectOurClassEverywhere(container: Element): void {
  const strangers = [...container.querySelectorAll('*')].filter((element) => !element.closest('svg > *') && !element.classList.contains('lv'));
  expect(strangers.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
}
