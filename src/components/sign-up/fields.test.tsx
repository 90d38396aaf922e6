import { screen, waitFor, within } from '@testing-library/react';
import { username } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { SignUp } from './sign-up.js';

const withFields = () =>
  createSandbox({
    options: {
      emailAndPassword: { enabled: true, requireEmailVerification: false },
      user: {
        additionalFields: {
          softwareBackground: { type: 'string', required: true },
          hardwareBackground: { type: ['none', 'hobby', 'profession'], required: true },
          yearsOfPractice: { type: 'number', required: false },
          newsletter: { type: 'boolean', required: false },
          bornOn: { type: 'date', required: false },
          plan: { type: 'string', input: false, required: false },
        },
      },
    },
  });

type View = ReturnType<typeof renderWith>;

async function fill(user: View['user']) {
  await user.type(screen.getByLabelText('Name'), ADA.name);
  await user.type(screen.getByLabelText('Email'), ADA.email);
  await user.type(screen.getByLabelText('Password'), ADA.password);
}
const submit = (user: View['user']) => user.click(screen.getByRole('button', { name: 'Create account' }));
const labels = (container: Element) => [...container.querySelectorAll('label')].map((label) => label.textContent);

describe('SignUp with the app’s own fields', () => {
  it('draws what the server says of them, by their types, in its order', async () => {
    const sandbox = await withFields();
    const { container } = renderWith(sandbox, <SignUp />, { branding: undefined });
    expect(labels(container)).toEqual([
      'Name',
      'Email',
      'Password',
      'Software background',
      'Hardware background',
      'Years of practice (optional)',
      'Newsletter',
      'Born on (optional)',
    ]);
    expect(screen.getByLabelText('Hardware background').tagName).toBe('SELECT');
    expect(screen.getByLabelText('Years of practice (optional)')).toHaveAttribute('inputmode', 'decimal');
    expect(screen.getByLabelText('Newsletter')).toHaveAttribute('type', 'checkbox');
    expect(screen.getByLabelText('Born on (optional)')).toHaveAttribute('type', 'date');
    expectOurClassEverywhere(container);
  });

  it('takes the app’s order, words and own controls', async () => {
    const sandbox = await withFields();
    const { container } = renderWith(
      sandbox,
      <SignUp
        fields={{
          hardwareBackground: { label: 'What have you built?', options: { none: 'Nothing yet' } },
          softwareBackground: {
            render: ({ id, name, error }) => <textarea id={id} name={name} aria-label="Your programs" aria-invalid={error ? true : undefined} />,
          },
          yearsOfPractice: { hidden: true },
        }}
      />,
      { branding: undefined },
    );
    expect(labels(container)).toEqual(['Name', 'Email', 'Password', 'What have you built?', 'Newsletter', 'Born on (optional)']);
    expect(screen.getByRole('option', { name: 'Nothing yet' })).toHaveValue('none');
    expect(screen.getByLabelText('Your programs')).toBeVisible();
  });

  it('W04 hears from a control of the app’s own that what was wrong is being put right', async () => {
    const sandbox = await withFields();
    const { user } = renderWith(
      sandbox,
      <SignUp
        fields={{
          softwareBackground: {
            render: ({ id, name, error, onEdit }) => (
              <>
                <textarea
                  id={id}
                  name={name}
                  aria-label="Your programs"
                  aria-invalid={error ? true : undefined}
                  onChange={(event) => onEdit(event.target.value)}
                />
                {error}
              </>
            ),
          },
        }}
      />,
      { branding: undefined },
    );
    await fill(user);
    await submit(user);
    expect(screen.getByLabelText('Your programs')).toHaveAttribute('aria-invalid', 'true');
    await user.type(screen.getByLabelText('Your programs'), 'N');
    expect(screen.getByLabelText('Your programs')).not.toHaveAttribute('aria-invalid');
  });

  it('W04 says which are missing or no number, and sends what was typed as the server takes it', async () => {
    const sandbox = await withFields();
    const { user, visited } = renderWith(sandbox, <SignUp />, { branding: undefined });
    await fill(user);
    await user.type(screen.getByLabelText('Years of practice (optional)'), 'many');
    await submit(user);
    expect(await screen.findByText('3 things need your attention')).toBeVisible();
    expect(screen.getAllByText('Fill in: Software background.')[0]).toBeVisible();
    expect(screen.getAllByText('Enter a number, like 1500 or 1.5.')[0]).toBeVisible();
    // As they stand on the screen.
    await user.clear(screen.getByLabelText('Name'));
    await submit(user);
    const list = screen.getByText('4 things need your attention').parentElement as HTMLElement;
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Enter your name.', 'Fill in: Software background.', 'Fill in: Hardware background.', 'Enter a number, like 1500 or 1.5.']);
    await user.type(screen.getByLabelText('Name'), ADA.name);
    expect(sandbox.count('/sign-up/email')).toBe(0);

    await user.type(screen.getByLabelText('Software background'), 'Notes on the engine');
    await user.selectOptions(screen.getByLabelText('Hardware background'), 'hobby');
    await user.clear(screen.getByLabelText('Years of practice (optional)'));
    // A thousand to some, one to others.
    for (const ambiguous of ['1,000', '1.000']) {
      await user.type(screen.getByLabelText('Years of practice (optional)'), ambiguous);
      await submit(user);
      expect(screen.getAllByText('Enter a number, like 1500 or 1.5.')[0]).toBeVisible();
      expect(sandbox.count('/sign-up/email')).toBe(0);
      await user.clear(screen.getByLabelText('Years of practice (optional)'));
    }
    await user.type(screen.getByLabelText('Years of practice (optional)'), '١٫٥');
    await user.click(screen.getByLabelText('Newsletter'));
    await submit(user);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.db.user?.[0]).toMatchObject({
      softwareBackground: 'Notes on the engine',
      hardwareBackground: 'hobby',
      yearsOfPractice: 1.5,
      newsletter: true,
    });
    expect(sandbox.db.user?.[0]?.plan ?? null).toBeNull();
  });
});

describe('SignUp with a username', () => {
  it.each([
    ['offline', 'offline'],
    ['a rate limit', 'rate-limited'],
    ['a server error', 'broken'],
    ['a page of HTML', 'html'],
    ['an empty answer', 'empty'],
    ['an answer that breaks off', 'cut-off'],
  ] as const)('S08 5.1 says of a username that cannot be asked for, by %s, what the rule is, and lets the form decide', async (_, mode) => {
    const sandbox = await createSandbox({ plugins: [username()], options: { emailAndPassword: { enabled: true, requireEmailVerification: false } } });
    const { user, visited } = renderWith(sandbox, <SignUp username="required" />, { branding: undefined });
    sandbox.network.set({ mode, only: '/is-username-available' });
    await fill(user);
    await user.type(screen.getByLabelText('Username'), 'ada');
    await waitFor(() => expect(sandbox.count('/is-username-available')).toBe(1));
    expect(await screen.findByText('3 to 30 letters, digits, dots or underscores.')).toBeVisible();
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
    expect(screen.getByLabelText('Username')).toHaveValue('ada');
    await submit(user);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.count('/is-username-available')).toBe(1);
  });

  const withNames = async () => {
    const sandbox = await createSandbox({ plugins: [username()], options: { emailAndPassword: { enabled: true, requireEmailVerification: false } } });
    await sandbox.addUser({ name: 'Grace Hopper', email: 'grace@example.com', fields: { username: 'grace' } });
    return sandbox;
  };

  it('says whether it is free, once typing has come to a rest', async () => {
    const sandbox = await withNames();
    const { user } = renderWith(sandbox, <SignUp />, { branding: undefined });
    const field = screen.getByLabelText('Username (optional)');
    await user.type(field, 'grace');
    const said = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(said).toHaveAttribute('role', 'status');
    await waitFor(() => expect(said).toHaveTextContent('This username is taken.'));
    expect(field).toHaveAttribute('aria-invalid', 'true');
    await user.type(field, '2');
    // The same line, so that it is heard.
    await waitFor(() => expect(said).toHaveTextContent('This username is free.'));
    expect(field).not.toHaveAttribute('aria-invalid');
    expect(sandbox.count('/is-username-available')).toBe(2);
    await user.type(field, '!');
    await screen.findByText('Use letters, digits, dots and underscores only.');
  });

  it('makes an account with it, and says under the field when somebody was faster', async () => {
    const sandbox = await withNames();
    const { user, visited } = renderWith(sandbox, <SignUp username="required" />, { branding: undefined });
    await fill(user);
    await submit(user);
    expect(await screen.findByText('Fill in: Username.')).toBeVisible();
    sandbox.network.set({ mode: 'offline' });
    await user.type(screen.getByLabelText('Username'), 'grace');
    await waitFor(() => expect(sandbox.count('/is-username-available')).toBe(1));
    sandbox.network.set('online');
    await submit(user);
    expect(await screen.findByText('This username is taken.')).toBeVisible();
    sandbox.network.set({ mode: 'offline' });
    await user.clear(screen.getByLabelText('Username'));
    await user.type(screen.getByLabelText('Username'), 'ada');
    await waitFor(() => expect(sandbox.count('/is-username-available')).toBe(2));
    sandbox.network.set('online');
    await submit(user);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.db.user?.find(({ email }) => email === ADA.email)).toMatchObject({ username: 'ada' });
  });
});
