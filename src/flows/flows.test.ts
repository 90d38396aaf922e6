import { describe, expect, it } from 'vitest';
import {
  type AccountDeletionEvent,
  type AccountDeletionState,
  accountDeletionStart,
  accountDeletionTransition,
  deletionLinkInvalid,
  deletionLinkReady,
} from './account-deletion.js';
import { type ApiKeyEvent, apiKeyStart, apiKeyTransition } from './api-key.js';
import { type AvatarEvent, avatarStart, avatarTransition } from './avatar.js';
import { type EmailChangeEvent, type EmailChangeState, emailChangeStart, emailChangeTransition } from './email-change.js';
import { type EmailCodeEvent, type EmailCodeState, emailCodeSent, emailCodeStart, emailCodeTransition } from './email-code.js';
import {
  type EmailVerificationEvent,
  type EmailVerificationState,
  emailVerificationTransition,
  verificationReady,
  verificationWaiting,
} from './email-verification.js';
import { type MagicLinkEvent, type MagicLinkState, magicLinkInvalid, magicLinkReady, magicLinkStart, magicLinkTransition } from './magic-link.js';
import { type PasskeyEvent, type PasskeyState, passkeyStart, passkeyTransition } from './passkey.js';
import { newPasswordStart, type PasswordResetEvent, type PasswordResetState, passwordResetStart, passwordResetTransition } from './password-reset.js';
import { type SignInEvent, type SignInState, signInStart, signInTransition } from './sign-in.js';
import { type SignUpEvent, type SignUpState, signUpStart, signUpTransition } from './sign-up.js';
import { type SocialEvent, type SocialState, socialStart, socialTransition } from './social.js';
import { type TwoFactorEvent, type TwoFactorState, twoFactorStart, twoFactorTransition } from './two-factor.js';
import { type TwoFactorSetupEvent, type TwoFactorSetupState, twoFactorSetupStart, twoFactorSetupTransition } from './two-factor-setup.js';

const email = 'ada@example.com';
const error = (code: string, status = 400) => ({ type: 'reject' as const, error: { code, status } });
const after = <State, Event>(transition: (state: State, event: Event) => State, start: State, ...events: Event[]) => events.reduce(transition, start);

describe('sign-in', () => {
  const run = (...events: SignInEvent[]) => after<SignInState, SignInEvent>(signInTransition, signInStart, ...events);
  const submit: SignInEvent = { type: 'submit', email };

  it('ends signed in', () => expect(run(submit, { type: 'accept' })).toEqual({ step: 'signed-in' }));
  it('comes back with the reason', () =>
    expect(run(submit, error('INVALID_EMAIL_OR_PASSWORD', 401))).toEqual({ step: 'credentials', error: { code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 } }));
  it('asks for the confirmation of an address', () => expect(run(submit, error('EMAIL_NOT_VERIFIED', 403))).toEqual({ step: 'email-unverified', email }));
  it('asks for a second factor, and starts again from there', () => {
    expect(run(submit, { type: 'challenge', methods: ['totp'] })).toEqual({ step: 'second-factor', methods: ['totp'] });
    expect(run(submit, { type: 'challenge', methods: ['totp'] }, { type: 'restart' })).toBe(signInStart);
    const over = { code: 'INVALID_TWO_FACTOR_COOKIE', status: 401 };
    expect(run(submit, { type: 'challenge', methods: ['totp'] }, { type: 'end', error: over })).toEqual({ step: 'credentials', error: over });
  });
});

describe('ways in beside the form', () => {
  const run = (...events: SignInEvent[]) => after<SignInState, SignInEvent>(signInTransition, signInStart, ...events);

  it('join sign-in from wherever they were taken', () => {
    expect(run({ type: 'choose', way: 'magic-link', email })).toEqual({ step: 'mailed', way: 'magic-link', email });
    expect(run({ type: 'choose', way: 'email-otp', email }, { type: 'accept' })).toEqual({ step: 'signed-in' });
    expect(run({ type: 'accept' })).toEqual({ step: 'signed-in' });
    expect(run({ type: 'challenge', methods: ['otp'] })).toEqual({ step: 'second-factor', methods: ['otp'] });
  });
  it('leave a username without an address to mail to', () =>
    expect(run({ type: 'submit', email: '' }, error('EMAIL_NOT_VERIFIED', 403))).toEqual({
      step: 'credentials',
      error: { code: 'EMAIL_NOT_VERIFIED', status: 403 },
    }));
});

describe('a magic link', () => {
  const run = (start: MagicLinkState, ...events: MagicLinkEvent[]) => after(magicLinkTransition, start, ...events);
  const request: MagicLinkEvent = { type: 'request', email };

  it('is sent, and sent again', () => {
    expect(run(magicLinkStart, request, { type: 'accept' })).toEqual({ step: 'sent', email, again: false, error: null });
    expect(run(magicLinkStart, request, { type: 'accept' }, request, { type: 'accept' })).toEqual({ step: 'sent', email, again: true, error: null });
    expect(run(magicLinkStart, request, { type: 'accept' }, { type: 'restart' })).toBe(magicLinkStart);
  });
  it('acts when it is asked to', () => {
    expect(run(magicLinkReady, { type: 'verify' }, { type: 'accept' })).toEqual({ step: 'signed-in' });
    expect(run(magicLinkReady, { type: 'verify' }, error('INVALID_TOKEN'))).toBe(magicLinkInvalid);
    expect(run(magicLinkReady, { type: 'verify' }, error('NETWORK_ERROR', 0))).toEqual({ step: 'ready', error: { code: 'NETWORK_ERROR', status: 0 } });
    expect(run(magicLinkReady, { type: 'verify' }, { type: 'challenge', methods: ['totp'] })).toEqual({ step: 'second-factor', methods: ['totp'] });
  });
});

describe('a mailed code', () => {
  const run = (start: EmailCodeState, ...events: EmailCodeEvent[]) => after(emailCodeTransition, start, ...events);

  it('signs in, keeps the address after a wrong one, and is sent again', () => {
    expect(run(emailCodeStart, { type: 'request', email }, { type: 'accept' })).toEqual(emailCodeSent(email));
    expect(run(emailCodeSent(email), { type: 'verify' }, { type: 'accept' })).toEqual({ step: 'done', email });
    expect(run(emailCodeSent(email), { type: 'verify' }, error('INVALID_OTP'))).toMatchObject({ step: 'code', email, error: { code: 'INVALID_OTP' } });
    expect(run(emailCodeSent(email), { type: 'request', email }, { type: 'accept' })).toMatchObject({ step: 'code', again: true });
  });
  it('lets a new password follow, and comes back when it is used up by then', () => {
    const admitted = run(emailCodeSent(email), { type: 'verify' }, { type: 'admit' });
    expect(admitted).toEqual({ step: 'new-password', email, error: null });
    expect(run(admitted, { type: 'set' }, error('PASSWORD_TOO_SHORT'))).toMatchObject({ step: 'new-password', error: { code: 'PASSWORD_TOO_SHORT' } });
    expect(run(admitted, { type: 'set' }, error('OTP_EXPIRED'))).toMatchObject({ step: 'code', error: { code: 'OTP_EXPIRED' } });
    expect(run(admitted, { type: 'set' }, { type: 'accept' })).toEqual({ step: 'done', email });
  });
});

describe('a passkey', () => {
  const run = (...events: PasskeyEvent[]) => after<PasskeyState, PasskeyEvent>(passkeyTransition, passkeyStart, ...events);
  it('comes from a dialog or from beside a field', () => {
    expect(run({ type: 'ask' }, { type: 'answer' }, { type: 'accept' })).toEqual({ step: 'done' });
    expect(run({ type: 'answer' }, { type: 'accept' })).toEqual({ step: 'done' });
    expect(run({ type: 'ask' }, error('PASSKEY_CANCELLED', 0))).toMatchObject({ step: 'ready', error: { code: 'PASSKEY_CANCELLED' } });
    expect(run({ type: 'ask' }, { type: 'ask' })).toEqual({ step: 'asking' });
  });
});

describe('a provider', () => {
  const run = (...events: SocialEvent[]) => after<SocialState, SocialEvent>(socialTransition, socialStart, ...events);
  const start: SocialEvent = { type: 'start', provider: 'google' };
  const wait: SocialEvent = { type: 'wait', provider: 'google' };
  it('takes the page, or a window, and gives it back', () => {
    expect(run(start, { type: 'leave' })).toEqual({ step: 'leaving', provider: 'google' });
    expect(run(start, { type: 'leave' }, { type: 'return' })).toBe(socialStart);
    expect(run(start, wait, { type: 'accept' })).toEqual({ step: 'signed-in' });
    expect(run(start, wait, error('access_denied'))).toMatchObject({ step: 'ready', error: { code: 'access_denied' } });
    expect(run(start, { type: 'start', provider: 'github' })).toEqual({ step: 'starting', provider: 'google' });
  });
});

describe('the second factor', () => {
  const run = (...events: TwoFactorEvent[]) => after<TwoFactorState, TwoFactorEvent>(twoFactorTransition, twoFactorStart('totp'), ...events);
  const verify: TwoFactorEvent = { type: 'verify' };
  const choose = (method: TwoFactorState extends { method: infer Method } ? Method : 'totp' | 'otp' | 'backup-code'): TwoFactorEvent => ({
    type: 'choose',
    method,
  });

  it('ends signed in', () => expect(run(verify, { type: 'accept' })).toEqual({ step: 'signed-in' }));
  it('counts codes of the app that were wrong, and no others', () => {
    const wrong = error('INVALID_CODE', 401);
    expect(run(verify, wrong, verify, wrong)).toMatchObject({ step: 'code', misses: 2, error: { code: 'INVALID_CODE' } });
    expect(run(choose('backup-code'), verify, error('INVALID_BACKUP_CODE', 401))).toMatchObject({ step: 'code', misses: 0 });
    expect(run(verify, error('NETWORK_ERROR', 0))).toMatchObject({ step: 'code', misses: 0 });
  });
  it('remembers that a mail is out while another way is looked at', () => {
    expect(run({ type: 'send' }, { type: 'accept' }, choose('totp'), choose('otp'))).toEqual({
      step: 'code',
      method: 'otp',
      sent: true,
      misses: 0,
      error: null,
    });
  });
  it('ends where the server has forgotten the challenge, or has no more tries for it; another mail mends a mailed code', () => {
    expect(run(verify, error('INVALID_TWO_FACTOR_COOKIE', 401))).toMatchObject({ step: 'ended' });
    expect(run(verify, error('TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'))).toMatchObject({ step: 'ended' });
    expect(run({ type: 'send' }, { type: 'accept' }, verify, error('TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'))).toMatchObject({ step: 'code', method: 'otp' });
    expect(run(verify, error('ACCOUNT_TEMPORARILY_LOCKED', 429))).toEqual({ step: 'locked' });
  });
});

describe('turning a second factor on and off', () => {
  const walk = (...events: TwoFactorSetupEvent[]) => events.reduce(twoFactorSetupTransition, twoFactorSetupStart);
  const error = { code: 'INVALID_PASSWORD', status: 400 };
  const wrong = { code: 'INVALID_CODE', status: 400 };

  it('leads from the password to the key, the code and the backup codes, and holds no secret on the way', () => {
    const toKey: TwoFactorSetupEvent[] = [{ type: 'open', task: 'enable' }, { type: 'submit' }, { type: 'accept' }];
    expect(walk(...toKey)).toEqual({ step: 'scan' });
    expect(walk(...toKey, { type: 'next' }, { type: 'verify' }, { type: 'reject', error: wrong })).toEqual({ step: 'code', misses: 1, error: wrong });
    expect(walk(...toKey, { type: 'next' }, { type: 'back' })).toEqual({ step: 'scan' });
    expect(walk(...toKey, { type: 'next' }, { type: 'verify' }, { type: 'accept' })).toEqual({ step: 'codes', task: 'enable' });
  });

  it('shows new codes after the password, and closes once it is turned off', () => {
    expect(walk({ type: 'open', task: 'backup-codes' }, { type: 'submit' }, { type: 'accept' })).toEqual({ step: 'codes', task: 'backup-codes' });
    expect(walk({ type: 'open', task: 'disable' }, { type: 'submit' }, { type: 'accept' })).toBe(twoFactorSetupStart);
    expect(walk({ type: 'open', task: 'disable' }, { type: 'submit' }, { type: 'reject', error })).toEqual({ step: 'password', task: 'disable', error });
  });

  it('changes nothing by an event that a step does not list', () => {
    const sending: TwoFactorSetupState = { step: 'sending', task: 'enable' };
    for (const type of ['submit', 'next', 'verify', 'close'] as const) expect(twoFactorSetupTransition(sending, { type })).toBe(sending);
  });
});

describe('sign-up', () => {
  const run = (...events: SignUpEvent[]) => after<SignUpState, SignUpEvent>(signUpTransition, signUpStart, ...events);
  const submit: SignUpEvent = { type: 'submit', email };

  it('waits for a mail, or ends signed in', () => {
    expect(run(submit, { type: 'await-email' })).toEqual({ step: 'check-email', email });
    expect(run(submit, { type: 'accept' })).toEqual({ step: 'signed-in' });
  });
  it.each(['SIGN_UP_CLOSED', 'EMAIL_PASSWORD_SIGN_UP_DISABLED'])('is closed after %s', (code) =>
    expect(run(submit, error(code, 403))).toEqual({ step: 'closed' }),
  );
  it('comes back with the reason', () =>
    expect(run(submit, error('PASSWORD_TOO_SHORT'))).toMatchObject({ step: 'details', error: { code: 'PASSWORD_TOO_SHORT' } }));
});

describe('password reset', () => {
  const run = (start: PasswordResetState, ...events: PasswordResetEvent[]) =>
    after<PasswordResetState, PasswordResetEvent>(passwordResetTransition, start, ...events);

  it('sends a mail', () => expect(run(passwordResetStart, { type: 'request', email }, { type: 'accept' })).toEqual({ step: 'sent', email, error: null }));
  it('keeps the address when another mail cannot be sent', () =>
    expect(run({ step: 'sent', email, error: null }, { type: 'request', email }, error('NETWORK_ERROR', 0))).toMatchObject({
      step: 'sent',
      email,
      error: { code: 'NETWORK_ERROR' },
    }));
  it('sets a password', () => expect(run(newPasswordStart, { type: 'set' }, { type: 'accept' })).toEqual({ step: 'done' }));
  it.each(['INVALID_TOKEN', 'TOKEN_EXPIRED'])('tells of a dead link after %s', (code) =>
    expect(run(newPasswordStart, { type: 'set' }, error(code))).toEqual({ step: 'link-invalid' }),
  );
  it('comes back with the reason', () => {
    expect(run(passwordResetStart, { type: 'request', email }, error('NETWORK_ERROR', 0))).toMatchObject({ step: 'address' });
    expect(run(newPasswordStart, { type: 'set' }, error('PASSWORD_TOO_SHORT'))).toMatchObject({ step: 'new-password' });
  });
});

describe('email verification', () => {
  const run = (start: EmailVerificationState, ...events: EmailVerificationEvent[]) =>
    after<EmailVerificationState, EmailVerificationEvent>(emailVerificationTransition, start, ...events);

  it('sends another mail', () =>
    expect(run(verificationWaiting, { type: 'resend' }, { type: 'accept' })).toEqual({ step: 'waiting', sent: true, error: null }));
  it('verifies on a click, and takes a second click for what it is', () => {
    expect(run(verificationReady, { type: 'verify' }, { type: 'accept' })).toEqual({ step: 'verified' });
    expect(run(verificationReady, { type: 'verify' }, error('EMAIL_ALREADY_VERIFIED'))).toEqual({ step: 'verified' });
    expect(run(verificationWaiting, { type: 'resend' }, error('EMAIL_ALREADY_VERIFIED'))).toEqual({ step: 'verified' });
  });
  it.each(['INVALID_TOKEN', 'TOKEN_EXPIRED', 'USER_NOT_FOUND'])('tells of a dead link after %s', (code) =>
    expect(run(verificationReady, { type: 'verify' }, error(code, 401))).toEqual({ step: 'link-invalid' }),
  );
  it('stays ready when the network fails', () =>
    expect(run(verificationReady, { type: 'verify' }, error('NETWORK_ERROR', 0))).toMatchObject({ step: 'ready' }));
});

it('S04 is the same state after an event that a step does not list, so a double click and a late reply change nothing', () => {
  const submitting: SignInState = { step: 'submitting', email };
  expect(signInTransition(submitting, { type: 'submit', email })).toBe(submitting);
  expect(signInTransition(signInStart, { type: 'end', error: { code: 'X', status: 400 } })).toBe(signInStart);
  expect(signUpTransition(signUpStart, { type: 'accept' })).toBe(signUpStart);
  expect(passwordResetTransition(passwordResetStart, { type: 'accept' })).toBe(passwordResetStart);
  expect(emailVerificationTransition(verificationReady, { type: 'accept' })).toBe(verificationReady);
  expect(signInTransition(signInStart, { type: 'constructor' } as never)).toBe(signInStart);
});

describe('a change of address', () => {
  const run = (...events: EmailChangeEvent[]) => after<EmailChangeState, EmailChangeEvent>(emailChangeTransition, emailChangeStart, ...events);
  const request: EmailChangeEvent = { type: 'request', email };

  const link: EmailChangeEvent = { type: 'accept', awaits: 'sent' };
  const proof: EmailChangeEvent = { type: 'accept', awaits: 'proof' };
  const code: EmailChangeEvent = { type: 'accept', awaits: 'code' };
  const resend: EmailChangeEvent = { type: 'resend' };
  const verify: EmailChangeEvent = { type: 'verify' };

  it('waits for the link, which may be sent again', () => {
    expect(run(request, link)).toEqual({ step: 'sent', email, again: false, error: null });
    expect(run(request, link, resend, link)).toMatchObject({ step: 'sent', again: true });
    expect(run(request, link, resend, error('TIMEOUT', 0))).toMatchObject({ step: 'sent', email, error: { code: 'TIMEOUT' } });
    expect(run(request, link, verify)).toMatchObject({ step: 'sent' });
  });
  it('takes the code of the new address, and before it one of the old address where that is asked', () => {
    expect(run(request, code, verify)).toEqual({ step: 'verifying', email });
    expect(run(request, code, verify, error('INVALID_OTP'))).toMatchObject({ step: 'code', error: { code: 'INVALID_OTP' } });
    expect(run(request, code, verify, { type: 'confirm' })).toEqual({ step: 'changed', email });
    expect(run(request, proof, verify)).toEqual({ step: 'proving', email });
    expect(run(request, proof, verify, error('OTP_EXPIRED'))).toMatchObject({ step: 'proof', error: { code: 'OTP_EXPIRED' } });
    expect(run(request, proof, verify, code)).toEqual({ step: 'code', email, again: false, error: null });
    expect(run(request, code, resend, error('TIMEOUT', 0))).toMatchObject({ step: 'code', error: { code: 'TIMEOUT' } });
    // The old address is asked anew, for its code is used up.
    expect(run(request, proof, verify, code, resend, proof)).toMatchObject({ step: 'proof', again: true });
    // What is looked at cannot be taken back; a mail that is asked for can, and whoever has the code already waits for no other one.
    expect(run(request, code, verify, { type: 'restart' })).toEqual({ step: 'verifying', email });
    expect(run(request, link, resend, { type: 'restart' })).toBe(emailChangeStart);
    expect(run(request, code, resend, verify)).toEqual({ step: 'verifying', email });
    expect(run(request, proof, resend, verify)).toEqual({ step: 'proving', email });
    expect(run(request, link, resend, verify)).toMatchObject({ step: 'resending' });
  });
  it('is done when the account has the address, at whatever step that is heard', () => {
    const confirm: EmailChangeEvent = { type: 'confirm' };
    const changed = { step: 'changed', email };
    expect(run(request, confirm)).toEqual(changed);
    expect(run(request, link, confirm)).toEqual(changed);
    expect(run(request, link, resend, confirm)).toEqual(changed);
    expect(run(request, proof, verify, confirm)).toEqual(changed);
    expect(run(confirm)).toBe(emailChangeStart);
    // Another change was quicker.
    expect(run(request, link, { type: 'confirm', email: 'ada.king@example.com' })).toEqual({ step: 'changed', email: 'ada.king@example.com' });
  });
  it('comes back with the reason, and may begin anew', () => {
    expect(run(request, error('VALIDATION_ERROR'))).toMatchObject({ step: 'editing', error: { code: 'VALIDATION_ERROR' } });
    expect(run(request, link, { type: 'restart' })).toBe(emailChangeStart);
    expect(run(request, proof, { type: 'restart' })).toBe(emailChangeStart);
    expect(run(request, { type: 'confirm' }, request)).toEqual({ step: 'requesting', email });
  });
});

describe('an API key', () => {
  const run = (...events: ApiKeyEvent[]) => after(apiKeyTransition, apiKeyStart, ...events);
  const open: ApiKeyEvent = { type: 'open', replaces: null };
  const submit: ApiKeyEvent = { type: 'submit' };

  it('is asked for, can be left until it is sent, and is shown until it is left', () => {
    expect(run(open, { type: 'close' })).toBe(apiKeyStart);
    expect(run(submit)).toBe(apiKeyStart);
    expect(run(open, submit, { type: 'close' })).toEqual({ step: 'sending', replaces: null });
    expect(run(open, submit, { type: 'accept' })).toEqual({ step: 'shown' });
    expect(run(open, submit, { type: 'accept' }, submit)).toEqual({ step: 'shown' });
    expect(run(open, submit, { type: 'accept' }, { type: 'close' })).toBe(apiKeyStart);
  });
  it('knows whose place it takes, also after a failure', () => {
    expect(run({ type: 'open', replaces: 'old' }, submit, error('NETWORK_ERROR', 0))).toMatchObject({
      step: 'asking',
      replaces: 'old',
      error: { code: 'NETWORK_ERROR' },
    });
  });
});

describe('an avatar', () => {
  const run = (...events: AvatarEvent[]) => after(avatarTransition, avatarStart, ...events);
  const choose: AvatarEvent = { type: 'choose' };
  const accept: AvatarEvent = { type: 'accept' };

  it('is opened, cropped and saved, and can be left before that', () => {
    expect(run(choose, accept)).toEqual({ step: 'cropping', error: null });
    expect(run(choose, accept, { type: 'close' })).toBe(avatarStart);
    expect(run(choose, accept, { type: 'submit' }, { type: 'close' })).toEqual({ step: 'saving' });
    expect(run(choose, accept, { type: 'submit' }, accept)).toBe(avatarStart);
    expect(run(choose, choose)).toEqual({ step: 'opening' });
  });
  it('comes back with the reason, to where the person can do something about it', () => {
    expect(run(choose, error('PICTURE_BROKEN', 0))).toMatchObject({ step: 'ready', error: { code: 'PICTURE_BROKEN' } });
    expect(run(choose, accept, { type: 'submit' }, error('NETWORK_ERROR', 0))).toMatchObject({ step: 'cropping', error: { code: 'NETWORK_ERROR' } });
    expect(run({ type: 'remove' }, error('TIMEOUT', 0))).toMatchObject({ step: 'ready', error: { code: 'TIMEOUT' } });
    expect(run({ type: 'remove' }, accept)).toBe(avatarStart);
  });
});

describe('the deletion of an account', () => {
  const run = (start: AccountDeletionState, ...events: AccountDeletionEvent[]) => after(accountDeletionTransition, start, ...events);
  const open: AccountDeletionEvent = { type: 'open' };
  const submit: AccountDeletionEvent = { type: 'submit' };

  it('is asked, and can be left until it is sent', () => {
    expect(run(accountDeletionStart, open, { type: 'close' })).toBe(accountDeletionStart);
    expect(run(accountDeletionStart, open, submit, { type: 'close' })).toEqual({ step: 'sending' });
    expect(run(accountDeletionStart, submit)).toBe(accountDeletionStart);
  });
  it('ends at once, by a mail, or with the reason', () => {
    expect(run(accountDeletionStart, open, submit, { type: 'accept' })).toEqual({ step: 'deleted' });
    expect(run(accountDeletionStart, open, submit, { type: 'mail' })).toEqual({ step: 'mailed' });
    expect(run(accountDeletionStart, open, submit, error('INVALID_PASSWORD'))).toMatchObject({ step: 'asking', error: { code: 'INVALID_PASSWORD' } });
  });
  it('by a link needs a click, the right link, and the right person', () => {
    const confirm: AccountDeletionEvent = { type: 'confirm' };
    expect(run(deletionLinkReady, confirm, { type: 'accept' })).toEqual({ step: 'deleted' });
    expect(run(deletionLinkReady, confirm, error('INVALID_TOKEN', 404))).toBe(deletionLinkInvalid);
    expect(run(deletionLinkReady, confirm, error('UNAUTHORIZED', 401))).toEqual({ step: 'signed-out' });
    expect(run(deletionLinkReady, confirm, error('TIMEOUT', 0))).toMatchObject({ step: 'ready', error: { code: 'TIMEOUT' } });
  });
});
