import { render, waitFor } from '@testing-library/react';
import { extendTailwindMerge } from 'tailwind-merge';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../tests/support/people.js';
import { renderWith } from '../../tests/support/render.js';
import { createSandbox } from '../sandbox/index.js';
import { Button } from '../ui/button.js';
import { AuthView } from './auth-view/auth-view.js';
import { SessionList } from './session-list/session-list.js';

/** tailwind-merge in full, told of our own names, so that it takes 13 px for a size and ink for a colour. */
const merge = extendTailwindMerge({
  prefix: 'lv',
  extend: {
    classGroups: {
      'font-size': [{ text: ['12', '13', '14', '16', '18', '20', '24', 'control'] }],
      tracking: [{ tracking: ['12', '16', '20', '24'] }],
      rounded: [{ rounded: ['check', 'item', 'field', 'menu', 'card'] }],
      shadow: [{ shadow: ['control', 'shine', 'card', 'menu', 'dialog'] }],
    },
  },
});

function contradictions(container: Element): string[] {
  return [...container.querySelectorAll('[class]')].flatMap((element) => {
    const classes = element.getAttribute('class')?.split(/\s+/).filter(Boolean) ?? [];
    const kept = merge(classes.join(' ')).split(' ');
    return kept.length === classes.length
      ? []
      : [`${element.tagName} ${element.getAttribute('data-slot')}: ${classes.filter((name) => !kept.includes(name)).join(' ')}`];
  });
}

describe('classes', () => {
  it.each(['sign-in', 'sign-up', 'forgot-password', 'reset-password', 'verify-email', 'confirm', 'error', 'nowhere'])(
    'contradict each other on no element of %s',
    async (path) => {
      const { container } = renderWith(await createSandbox(), <AuthView path={path} />);
      await waitFor(() => expect(container.querySelector('h1')).not.toBeNull());
      expect(contradictions(container)).toEqual([]);
    },
  );

  it('contradict each other on no row of a list, and on no button in any state', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { container } = renderWith(sandbox, <SessionList />);
    await waitFor(() => expect(container.querySelector('li')).not.toBeNull());
    expect(contradictions(container)).toEqual([]);

    const states = (['primary', 'secondary', 'quiet', 'danger', 'danger-secondary'] as const).flatMap((variant) =>
      (['md', 'sm', 'icon'] as const).flatMap((size) =>
        // An icon alone is a square, so it is never as wide as its container.
        [{}, { pending: true }, { 'aria-disabled': true }, { pending: true, icon: 'x' }, ...(size === 'icon' ? [] : [{ block: true }])].map((state) => ({
          variant,
          size,
          ...state,
        })),
      ),
    );
    expect(states).toHaveLength(70);
    for (const state of states) {
      const { container: one, unmount } = render(<Button {...state}>x</Button>);
      expect(contradictions(one)).toEqual([]);
      unmount();
    }
  });
});
