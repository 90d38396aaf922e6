import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { screen, waitFor, within } from '@testing-library/react';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { multiSession, twoFactor } from 'better-auth/plugins';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { authenticator } from '../../../tests/support/authenticator.js';
import { ADA, GRACE } from '../../../tests/support/people.js';
import { renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { apiKeys, twoFactorStatus } from '../../server/index.js';
import { AccountSwitcher } from '../account-switcher/account-switcher.js';
import { ApiKeys } from '../api-keys/api-keys.js';
import { ConnectedAccounts } from '../connected-accounts/connected-accounts.js';
import { DeleteAccount } from '../delete-account/delete-account.js';
import { PasskeySettings } from '../passkey-settings/passkey-settings.js';
import { SecurityCheckup } from '../security-checkup/security-checkup.js';
import { SessionList } from '../session-list/session-list.js';
import { TwoFactorSettings } from '../two-factor-settings/two-factor-settings.js';
import { EmailCard } from './email-card.js';
import { PasswordCard } from './password-card.js';
import { ProfileCard } from './profile-card.js';

// Every card of the account, met by everything that a server, a network or another place does to it. Issue and QUALITY.md: S07, S08, S11.

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** What Better Auth does with a session of any age, and a host need not. */
const ANY_AGE = new Set(['/update-user', '/change-password', '/two-factor/enable', '/multi-session/set-active']);
const demanding: BetterAuthPlugin = {
  id: 'demanding',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path !== undefined && ANY_AGE.has(path),
        handler: createAuthMiddleware(async (ctx) => {
          const found = await getSessionFromCtx(ctx);
          if (found && Date.now() - new Date(found.session.createdAt).getTime() > 86_400_000)
            throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message: 'Sign in again.' });
        }),
      },
    ],
  },
};

/** Ada, signed in here and on a phone, with something in every list. */
async function server(...more: BetterAuthPlugin[]) {
  const sandbox = await createSandbox({
    plugins: [...more, apiKeys({ permissions: { projects: ['read'] } }), apiKey(), passkey(), twoFactor(), twoFactorStatus(), multiSession()],
    options: { socialProviders: { google: { clientId: 'id', clientSecret: 'secret' } } },
  });
  await sandbox.addUser(ADA);
  await sandbox.addUser(GRACE);
  await sandbox.browser('phone').signIn(ADA);
  await sandbox.signIn(GRACE);
  await sandbox.signIn(ADA);
  const userId = String(sandbox.db.user?.find(({ email }) => email === ADA.email)?.id);
  const { adapter, internalAdapter } = await sandbox.auth.$context;
  await internalAdapter.createAccount({ userId, providerId: 'google', accountId: 'ada-google' } as never);
  for (const at of [0, 1])
    await adapter.create({
      model: 'passkey',
      data: {
        userId,
        name: `Key ${at}`,
        publicKey: 'key',
        credentialID: `c-${at}`,
        counter: 0,
        deviceType: 'singleDevice',
        backedUp: false,
        transports: '',
        createdAt: new Date(),
      },
    });
  await sandbox.client.$fetch('/api-key/create', { method: 'POST', body: { name: 'CI' } });
  return sandbox;
}

type Server = Awaited<ReturnType<typeof server>>;
type User = ReturnType<typeof renderWith>['user'];
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const inDialog = async (name: string | RegExp) => within(await screen.findByRole('dialog')).getByRole('button', { name });

interface Card {
  card: ReactElement;
  /** Brings the server to where the card has something to do. */
  prepare?: (sandbox: Server) => Promise<unknown>;
  /** The endpoint that it reads, where it reads one. */
  reads?: string;
  /** How it looks when it was read. */
  ready: () => Promise<unknown>;
  /** The endpoint that it writes to. */
  writes?: string;
  /** Asks for it, up to the request. */
  act?: (user: User) => Promise<void>;
  /** How it looks when that has worked. */
  done?: () => Promise<unknown>;
  /** What is typed or listed, and has to stay. */
  kept?: () => unknown;
  /** Takes away, elsewhere, what the card is about to change. */
  race?: (sandbox: Server) => void;
  /** What is said of it then. */
  told?: RegExp;
}

const NEW_PASSWORD = 'the difference engine, again';
const enrolled = async (sandbox: Server) => {
  const { data } = (await sandbox.client.$fetch('/two-factor/enable', { method: 'POST', body: { password: ADA.password } })) as {
    data: { totpURI: string; backupCodes: string[] };
  };
  await sandbox.client.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await authenticator(data.totpURI)() } });
  return data;
};
/** Enrolled, with a phone on which the second factor is not asked for. */
const trusting = async (sandbox: Server) => {
  const data = await enrolled(sandbox);
  const phone = sandbox.browser('trusted', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1' });
  await phone.client.signIn.email(ADA);
  await phone.client.$fetch('/two-factor/verify-backup-code', { method: 'POST', body: { code: data.backupCodes[0], trustDevice: true } });
  return data;
};
const isTrust = ({ identifier }: Record<string, unknown>) => String(identifier).startsWith('trust-device-');

const CARDS: Readonly<Record<string, Card>> = {
  profile: {
    card: <ProfileCard />,
    ready: () => screen.findByLabelText('Name'),
    writes: '/update-user',
    act: async (user) => {
      if (!(screen.getByLabelText('Name') as HTMLInputElement).value.endsWith('!')) await user.type(screen.getByLabelText('Name'), '!');
      await user.click(await button('Save'));
    },
    done: () => screen.findByText('Saved.'),
    kept: () => (screen.getByLabelText('Name') as HTMLInputElement).value,
  },
  email: {
    card: <EmailCard />,
    ready: () => screen.findByLabelText('New email address'),
    writes: '/change-email',
    act: async (user) => {
      const field = (await screen.findByLabelText('New email address')) as HTMLInputElement;
      if (field.value === '') await user.type(field, 'ada.king@example.com');
      await user.click(await button('Change email'));
    },
    done: () => screen.findAllByText(/We sent a link to/),
    kept: () => (screen.getByLabelText('New email address') as HTMLInputElement).value,
  },
  password: {
    card: <PasswordCard />,
    reads: '/list-accounts',
    ready: () => screen.findByLabelText('Current password'),
    writes: '/change-password',
    act: async (user) => {
      if ((screen.getByLabelText('Current password') as HTMLInputElement).value === '') {
        await user.type(screen.getByLabelText('Current password'), ADA.password);
        await user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
      }
      await user.click(document.querySelector('[type=submit]') as Element);
    },
    done: () => screen.findByText(/is changed|changed\./i),
    kept: () => (screen.getByLabelText('New password') as HTMLInputElement).value,
  },
  'connected accounts': {
    card: <ConnectedAccounts />,
    reads: '/list-accounts',
    ready: () => button('Disconnect Google'),
    writes: '/unlink-account',
    act: async (user) => {
      if (!screen.queryByRole('dialog')) await user.click(await button('Disconnect Google'));
      await user.click(await inDialog('Disconnect'));
    },
    done: () => button('Connect Google'),
    kept: () => screen.getAllByRole('listitem').length,
    race: (sandbox) => {
      const at = sandbox.db.account?.findIndex(({ providerId }) => providerId === 'google') ?? -1;
      sandbox.db.account?.splice(at, 1, { ...(sandbox.db.account?.[at] ?? {}), id: 'another', providerId: 'github' });
    },
    told: /There is no such account/,
  },
  'second factor': {
    card: <TwoFactorSettings />,
    reads: '/list-accounts',
    ready: () => button('Set up'),
    writes: '/two-factor/enable',
    act: async (user) => {
      if (!screen.queryByRole('dialog')) await user.click(await button('Set up'));
      const field = within(await screen.findByRole('dialog')).getByLabelText('Password') as HTMLInputElement;
      if (field.value === '') await user.type(field, ADA.password);
      await user.click(await inDialog('Continue'));
    },
    done: () => screen.findByRole('link', { name: 'Open in an app' }),
    kept: () => (within(screen.getByRole('dialog')).getByLabelText('Password') as HTMLInputElement).value,
  },
  passkeys: {
    card: <PasskeySettings />,
    reads: '/passkey/list-user-passkeys',
    ready: () => screen.findByText('Key 1'),
    writes: '/passkey/delete-passkey',
    act: async (user) => {
      if (!screen.queryByRole('dialog')) await user.click(await button('Remove Key 1'));
      await user.click(await inDialog('Remove'));
    },
    done: () => waitFor(() => expect(screen.queryByText('Key 1')).toBeNull()),
    kept: () => screen.getAllByRole('listitem').length,
    race: (sandbox) =>
      sandbox.db.passkey?.splice(
        sandbox.db.passkey.findIndex(({ name }) => name === 'Key 1'),
        1,
      ),
    told: /This passkey is no longer there/,
  },
  sessions: {
    card: <SessionList />,
    reads: '/list-sessions',
    ready: () => screen.findByText('This device'),
    writes: '/revoke-session',
    act: async (user) => user.click((await screen.findAllByRole('button', { name: /^Sign out (?!everywhere)/ }))[0] as Element),
    done: () => screen.findByText('No other sessions'),
    kept: () => screen.getAllByRole('listitem').length,
    race: (sandbox) => {
      const phone = sandbox.db.session?.findIndex(({ userId }) => userId === sandbox.db.user?.find(({ email }) => email === ADA.email)?.id) ?? 0;
      sandbox.db.session?.splice(phone, 1);
    },
    // Better Auth says of it that it was ended, which is true.
  },
  'API keys': {
    card: <ApiKeys />,
    reads: '/api-key/list',
    ready: () => screen.findByText('CI'),
    writes: '/api-key/delete',
    act: async (user) => {
      if (!screen.queryByRole('dialog')) {
        await user.click(await button('Actions for CI'));
        await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
      }
      await user.click(await inDialog(/^Delete/));
    },
    done: () => waitFor(() => expect(screen.queryByText('CI')).toBeNull()),
    kept: () => screen.getAllByRole('listitem').length,
    race: (sandbox) => sandbox.db.apikey?.splice(0),
    told: /This key is no longer there/,
  },
  checkup: {
    card: <SecurityCheckup />,
    reads: '/list-accounts',
    // Its title is there as well where nothing could be read.
    ready: () => waitFor(() => expect(screen.getAllByRole('listitem').length).toBeGreaterThan(2)),
  },
  deletion: {
    card: <DeleteAccount />,
    reads: '/list-accounts',
    ready: () => waitFor(() => expect(screen.getByRole('button', { name: 'Delete account' })).not.toHaveAttribute('aria-disabled')),
    writes: '/delete-user',
    act: async (user) => {
      if (!screen.queryByRole('dialog')) await user.click(await button('Delete account'));
      const dialog = within(await screen.findByRole('dialog'));
      if ((dialog.getByLabelText('Password') as HTMLInputElement).value === '') {
        await user.type(dialog.getByLabelText(/^Type/), ADA.email);
        await user.type(dialog.getByLabelText('Password'), ADA.password);
      }
      await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    },
    done: () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull()),
    kept: () => (within(screen.getByRole('dialog')).getByLabelText(/^Type/) as HTMLInputElement).value,
  },
  switcher: {
    card: <AccountSwitcher />,
    reads: '/multi-session/list-device-sessions',
    ready: () => button('Switch to Grace Hopper'),
    writes: '/multi-session/set-active',
    act: async (user) => user.click(await button('Switch to Grace Hopper')),
    done: () => button('Switch to Ada Lovelace'),
    kept: () => screen.getAllByRole('listitem').length,
  },
};

/** Brings a dialog about the second factor to where the password is typed, and sends it. */
const proved = (opener: string) => async (user: User) => {
  if (!screen.queryByRole('dialog')) await user.click(await button(opener));
  const dialog = within(await screen.findByRole('dialog'));
  const field = dialog.getByLabelText('Password') as HTMLInputElement;
  if (field.value === '') await user.type(field, ADA.password);
  await user.click(dialog.getAllByRole('button').at(-1) as Element);
};
const passwordTyped = () => (within(screen.getByRole('dialog')).getByLabelText('Password') as HTMLInputElement).value;

/** What cards do beside what stands for them above. */
const MORE: Readonly<Record<string, Card>> = {
  'second factor, its first code': {
    card: <TwoFactorSettings />,
    ready: () => button('Set up'),
    writes: '/two-factor/verify-totp',
    act: async (user) => {
      if (!screen.queryByRole('dialog')) {
        await proved('Set up')(user);
        const uri = (await screen.findByRole('link', { name: 'Open in an app' })).getAttribute('href') ?? '';
        await user.click(await inDialog('Continue'));
        await user.click(await screen.findByLabelText('Code'));
        // Whole, so that it is sent by itself.
        await user.paste(await authenticator(uri)());
      } else await user.click(await inDialog('Turn on'));
    },
    done: () => screen.findByRole('heading', { name: 'Save your backup codes' }),
    kept: () => (screen.getByLabelText('Code') as HTMLInputElement).value,
  },
  'second factor, turned off': {
    card: <TwoFactorSettings />,
    prepare: enrolled,
    ready: () => button('Turn off'),
    writes: '/two-factor/disable',
    act: proved('Turn off'),
    done: () => button('Set up'),
    kept: passwordTyped,
  },
  'second factor, new codes': {
    card: <TwoFactorSettings />,
    prepare: enrolled,
    ready: () => button('Make new codes'),
    writes: '/two-factor/generate-backup-codes',
    act: proved('Make new codes'),
    done: () => screen.findByRole('heading', { name: 'Save your backup codes' }),
    kept: passwordTyped,
  },
  'second factor, a trusted device': {
    card: <TwoFactorSettings />,
    prepare: trusting,
    ready: () => button('Forget Safari on iPhone'),
    writes: '/livery/two-factor/forget-device',
    act: async (user) => user.click(await button('Forget Safari on iPhone')),
    done: () => screen.findByText('Safari on iPhone is asked for the second proof again.'),
    kept: () => screen.getAllByText('Safari on iPhone').length,
    race: (sandbox) => sandbox.db.verification?.splice(sandbox.db.verification.findIndex(isTrust), 1),
  },
  'switcher, another account signed out': {
    card: <AccountSwitcher />,
    ready: () => button('Sign out Grace Hopper'),
    writes: '/multi-session/revoke',
    act: async (user) => user.click(await button('Sign out Grace Hopper')),
    done: () => waitFor(() => expect(screen.queryByText('Grace Hopper')).toBeNull()),
    kept: () => screen.getAllByRole('listitem').length,
  },
  'API key, replaced': {
    card: <ApiKeys />,
    ready: () => screen.findByText('CI'),
    writes: '/livery/api-keys/rotate',
    act: async (user) => {
      if (!screen.queryByRole('dialog')) {
        await user.click(await button('Actions for CI'));
        await user.click(await screen.findByRole('menuitem', { name: 'Replace' }));
      }
      await user.click(await inDialog('Replace key'));
    },
    done: () => screen.findByRole('heading', { name: 'Copy your new key' }),
    kept: () => screen.getByRole('dialog').textContent,
  },
  'passkey, renamed': {
    card: <PasskeySettings />,
    ready: () => screen.findByText('Key 1'),
    writes: '/passkey/update-passkey',
    act: async (user) => {
      if (!screen.queryByLabelText('Name')) {
        await user.click(await button('Rename Key 1'));
        await user.clear(screen.getByLabelText('Name'));
        await user.type(screen.getByLabelText('Name'), 'Phone');
      }
      await user.click(await button('Save'));
    },
    done: () => screen.findByText('Phone'),
    kept: () => (screen.getByLabelText('Name') as HTMLInputElement).value,
  },
};

const NO_CONNECTION = /There is no connection/;
const BROKEN = /Something went wrong on the server/;
const entries = Object.entries({ ...CARDS, ...MORE });

/** As another device does it. */
async function endMySession(sandbox: Server) {
  const mine = (await sandbox.client.getSession()).data?.session.id;
  sandbox.db.session?.splice(
    sandbox.db.session.findIndex(({ id }) => id === mine),
    1,
  );
}

async function signInAgain(user: User) {
  const dialog = await screen.findByRole('dialog', { name: 'You were signed out' });
  await user.type(within(dialog).getByLabelText('Password'), ADA.password);
  await user.click(within(dialog).getByRole('button', { name: 'Sign in' }));
}

async function shown({ card, prepare, ready }: Card, ...more: BetterAuthPlugin[]) {
  const sandbox = await server(...more);
  await prepare?.(sandbox);
  const view = renderWith(sandbox, card);
  await ready();
  return { sandbox, ...view };
}

/**
 * Whoever changes to another account that is signed in here needs no session of this one; a first code comes after the password, where the session is asked for already; and whoever has a second
 * factor is asked for that as well, see the last tests here.
 */
const NEEDS_NO_SESSION = new Set([
  'switcher',
  'second factor, its first code',
  'second factor, turned off',
  'second factor, new codes',
  'second factor, a trusted device',
]);

describe.each(entries.filter(([, { reads }]) => reads))('%s', (name, { card, reads = '', ready }) => {
  it.each([
    ['fails', 'broken', BROKEN],
    ['is a page of HTML', 'html', /The server cannot be reached/],
    ['cannot be asked for, offline', 'offline', NO_CONNECTION],
  ] as const)(`S08 S11 ${name}: the list %s: says so, looks like no empty one, and comes when it is asked for again`, async (_, mode, words) => {
    const sandbox = await server();
    sandbox.network.set({ mode, only: reads });
    const { user } = renderWith(sandbox, card);
    expect((await screen.findAllByText(words))[0]).toBeVisible();
    sandbox.network.set('online');
    for (const again of screen.getAllByRole('button', { name: 'Try again' })) if (again.isConnected) await user.click(again);
    await ready();
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  });

  if (!NEEDS_NO_SESSION.has(name))
    it(`S07 ${name}: the list is asked for after the session was ended: somebody signs in above it, and it comes by itself`, async () => {
      const sandbox = await server();
      sandbox.network.set({ mode: 'offline', only: reads });
      const { user } = renderWith(sandbox, card);
      await screen.findAllByText(NO_CONNECTION);
      await endMySession(sandbox);
      sandbox.network.set('online');
      await user.click(screen.getAllByRole('button', { name: 'Try again' })[0] as Element);
      await signInAgain(user);
      await waitFor(() => expect(screen.queryByRole('dialog', { name: 'You were signed out' })).toBeNull());
      await ready();
    });
});

/** What the server does with a fresh session alone. */
const NEEDS_FRESH = new Set(['connected accounts']);

describe.each(entries.filter(([, { writes }]) => writes))('%s', (name, card) => {
  const { prepare, writes = '', act = async () => {}, done = async () => {}, kept = () => null, race, told } = card;
  it.each([
    ['fails', 'broken', BROKEN],
    ['is offline', 'offline', NO_CONNECTION],
  ] as const)(`S08 S11 ${name}: a change that %s: says so, keeps what was typed or listed, by one request, and works afterwards`, async (_, mode, words) => {
    const { sandbox, user } = await shown(card);
    const before = sandbox.count(writes);
    sandbox.network.set({ mode, only: writes });
    await act(user);
    expect((await screen.findAllByText(words))[0]).toBeVisible();
    expect(sandbox.count(writes) - before).toBe(1);
    const was = kept();
    expect(was).toBeTruthy();
    sandbox.network.set('online');
    await act(user);
    await done();
  });

  if (!NEEDS_NO_SESSION.has(name))
    it(`S07 ${name}: a session that was ended meanwhile is asked for above the card, and the change goes on by itself, once`, async () => {
      const { sandbox, user } = await shown(card);
      const before = sandbox.count(writes);
      await endMySession(sandbox);
      await act(user);
      await signInAgain(user);
      await waitFor(() => expect(screen.queryByRole('dialog', { name: 'You were signed out' })).toBeNull());
      await done();
      expect(sandbox.count(writes) - before).toBe(2);
    });

  if (NEEDS_FRESH.has(name) || (ANY_AGE.has(writes) && prepare === undefined))
    it(`S07 ${name}: a session that is too old is confirmed above the card, and the change goes on by itself, once`, async () => {
      const { sandbox, user } = await shown(card, demanding);
      const before = sandbox.count(writes);
      sandbox.age('25 hours');
      await act(user);
      const dialog = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
      await user.type(within(dialog).getByLabelText('Password'), ADA.password);
      await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
      await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Confirm that it is you' })).toBeNull());
      await done();
      expect(sandbox.count(writes) - before).toBe(2);
    });

  if (race)
    it(`S07 ${name}: what is gone already, from another place, ${told ? 'is told' : 'counts as done'}, and the list is that of now`, async () => {
      const { sandbox, user } = await shown(card);
      race(sandbox);
      await act(user);
      await done();
      if (told) expect((await screen.findAllByText(told))[0]).toBeInTheDocument();
      else expect(screen.queryByText(/went wrong|no longer/)).toBeNull();
    });
});

describe('second factor', () => {
  it.each(['second factor, turned off', 'second factor, new codes', 'second factor, a trusted device'])(
    'S07 %s: a session that was ended meanwhile is asked for above the card, with the second factor, and the change goes on by itself, once',
    async (name) => {
      const { ready, act = async () => {}, done = async () => {}, writes = '' } = MORE[name] as Card;
      const sandbox = await server();
      const { totpURI } = await trusting(sandbox);
      const { user } = renderWith(sandbox, <TwoFactorSettings />);
      await ready();
      await endMySession(sandbox);
      await act(user);
      await signInAgain(user);
      await user.click(await screen.findByLabelText('Code'));
      await user.paste(await authenticator(totpURI)());
      await done();
      expect(sandbox.count(writes)).toBe(2);
    },
  );

  it('S08 says that codes and devices could not be read, and reads them when it is asked to', async () => {
    const sandbox = await server();
    await enrolled(sandbox);
    sandbox.network.set({ mode: 'broken', only: '/livery/two-factor' });
    const { user } = renderWith(sandbox, <TwoFactorSettings />);
    expect(await screen.findByText(/backup codes and trusted devices could not be read/)).toBeVisible();
    sandbox.network.set('online');
    await user.click(await button('Try again'));
    expect(await screen.findByText('10 are left.')).toBeVisible();
  });

  it('O03 says so in words, not in colour alone, when few backup codes are left', async () => {
    const sandbox = await server();
    await enrolled(sandbox);
    const { data } = (await sandbox.client.$fetch('/two-factor/generate-backup-codes', { method: 'POST', body: { password: ADA.password } })) as {
      data: { backupCodes: string[] };
    };
    for (const code of data.backupCodes.slice(0, 7)) {
      const other = sandbox.browser(`other ${code}`);
      await other.client.signIn.email(ADA);
      await other.client.$fetch('/two-factor/verify-backup-code', { method: 'POST', body: { code } });
    }
    renderWith(sandbox, <TwoFactorSettings />);
    expect(await screen.findByText('Only 3 are left. Make new ones soon.')).toBeVisible();
  });
});
