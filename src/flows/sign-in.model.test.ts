import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlow, type Flow, type FlowAttempt } from './create-flow.js';
import type { Transition } from './create-transition.js';
import { type EmailCodeEvent, type EmailCodeState, emailCodeStart, emailCodeTransition } from './email-code.js';
import { type MagicLinkEvent, type MagicLinkState, magicLinkStart, magicLinkTransition } from './magic-link.js';
import { type PasskeyEvent, type PasskeyState, passkeyStart, passkeyTransition } from './passkey.js';
import { type SignInEvent, type SignInState, signInStart, signInTransition } from './sign-in.js';
import { type SocialEvent, type SocialState, socialStart, socialTransition } from './social.js';
import { type TwoFactorEvent, type TwoFactorState, twoFactorStart, twoFactorTransition } from './two-factor.js';

// The sign-in screen with all that it is made of, as its hooks put it together, walked at random.

const PASSWORD = 'correct horse battery staple';
const CODE = '835701';
const UNVERIFIED = { code: 'EMAIL_NOT_VERIFIED', status: 403 };
const LOCKED = { code: 'ACCOUNT_TEMPORARILY_LOCKED', status: 429 };
const WAIT: SocialEvent = { type: 'wait', provider: 'google' };
const ERRORS = [
  { code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 },
  UNVERIFIED,
  { code: 'RATE_LIMITED', status: 429, retryAfter: 10 },
  { code: 'NETWORK_ERROR', status: 0 },
  { code: 'INVALID_CODE', status: 401 },
  { code: 'INVALID_TWO_FACTOR_COOKIE', status: 401 },
  { code: 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', status: 400 },
  LOCKED,
];
type Answer = 'accept' | 'challenge' | (typeof ERRORS)[number];

/** A flow in the page, and the requests of its tries. Its events carry what was typed, as those of a careless caller might. */
class Part<State extends { step: string }, Event extends { type: string }> {
  readonly flow: Flow<State, Event>;
  readonly tries: FlowAttempt<Event>[] = [];
  gone = false;

  constructor(transition: Transition<State, Event>, start: State) {
    this.flow = createFlow<State, Event>(transition, start, () => {});
  }

  begin(event: Event) {
    const attempt = this.flow.attempt({ ...event, password: PASSWORD, code: CODE });
    if (attempt) this.tries.push(attempt);
  }

  /** The answer to one of its requests, whichever comes first. Says whether it counted. */
  answer(at: number, event: Event): boolean {
    const [attempt] = this.tries.splice(at % Math.max(1, this.tries.length), 1);
    const counted = attempt?.send(event) ?? false;
    if (this.gone) expect(counted).toBe(false);
    return counted;
  }

  leave() {
    this.gone = true;
    this.flow.setLeft(true);
  }

  get underWay() {
    return this.tries.filter(({ signal }) => !signal.aborted).length;
  }
}

class Page {
  signIn = new Part<SignInState, SignInEvent>(signInTransition, signInStart);
  passkey = new Part<PasskeyState, PasskeyEvent>(passkeyTransition, passkeyStart);
  second: Part<TwoFactorState, TwoFactorEvent> | null = null;
  code: Part<EmailCodeState, EmailCodeEvent> | null = null;
  link: Part<MagicLinkState, MagicLinkEvent> | null = null;
  social = new Part<SocialState, SocialEvent>(socialTransition, socialStart);
  /** Offers of passkeys beside the field that the browser still has. */
  offers: AbortController[] = [];
  wentOn = 0;

  /** Mounts and unmounts what the step draws, as the screen does. */
  draw() {
    const { state } = this.signIn.flow;
    if (state.step === 'second-factor') this.second ??= new Part(twoFactorTransition, twoFactorStart(state.methods[0] ?? 'totp'));
    else {
      this.second?.leave();
      this.second = null;
    }
    const way = state.step === 'mailed' ? state.way : null;
    if (way === 'email-otp') this.code ??= new Part(emailCodeTransition, emailCodeStart);
    else {
      this.code?.leave();
      this.code = null;
    }
    if (way === 'magic-link') this.link ??= new Part(magicLinkTransition, magicLinkStart);
    else {
      this.link?.leave();
      this.link = null;
    }
    const offered = state.step === 'credentials' && this.passkey.flow.state.step === 'ready' && !('provider' in this.social.flow.state);
    if (!offered) for (const offer of this.offers.splice(0)) offer.abort();
    else if (this.offers.length === 0) this.offers.push(new AbortController());
  }

  /** Whether the form and its ways take nothing: another way in is under way, which the screen shows. */
  get asleep() {
    const { signIn, passkey, social } = this;
    return signIn.flow.state.step !== 'credentials' || passkey.flow.state.step !== 'ready' || 'provider' in social.flow.state;
  }

  /** Begins something on the form, where it takes anything. */
  onForm(begin: () => void) {
    if (!this.asleep) begin();
  }

  /** Chooses a way by mail, where the form is, and has the mail sent. */
  askFor(way: 'magic-link' | 'email-otp') {
    this.onForm(() => this.tell({ type: 'choose', way, email: '' }));
    this.draw();
    const mailed = way === 'magic-link' ? this.link : this.code;
    mailed?.begin({ type: 'request', email: 'ada@example.com' });
  }

  tell(event: SignInEvent, counts = this.signIn.flow.send(event)) {
    if (counts && event.type === 'accept') this.wentOn += 1;
  }

  reply(at: number, answer: Answer) {
    if (typeof answer === 'object') this.signIn.answer(at, { type: 'reject', error: answer });
    else {
      const event: SignInEvent = answer === 'accept' ? { type: 'accept' } : { type: 'challenge', methods: ['totp', 'otp'] };
      this.tell(event, this.signIn.answer(at, event));
    }
  }

  replyToSecond(at: number, answer: Answer) {
    const { second } = this;
    if (!second) return;
    const event: TwoFactorEvent = typeof answer === 'object' ? { type: 'reject', error: answer } : { type: 'accept' };
    const counted = second.answer(at, event);
    const { step } = second.flow.state;
    if (counted && step === 'signed-in') this.tell({ type: 'accept' });
    if (counted && step === 'ended') this.tell({ type: 'end', error: typeof answer === 'object' ? answer : { code: 'UNKNOWN', status: 0 } });
  }

  replyToCode(at: number, answer: Answer) {
    const { code } = this;
    if (!code) return;
    const verifying = code.flow.state.step === 'verifying';
    const counted = code.answer(at, typeof answer === 'object' ? { type: 'reject', error: answer } : { type: 'accept' });
    if (!counted || !verifying || typeof answer === 'object') return;
    this.tell(answer === 'accept' ? { type: 'accept' } : { type: 'challenge', methods: ['totp'] });
  }

  /** The server has found the provider's page, which opens here or in a window; the window has come to an end; or neither. */
  replyToSocial(at: number, answer: Answer) {
    const { social } = this;
    const { step } = social.flow.state;
    if (typeof answer === 'object') social.answer(at, { type: 'reject', error: answer });
    else if (step !== 'starting') {
      if (social.answer(at, { type: 'accept' })) this.tell({ type: 'accept' });
    } else if (at % 2 === 0) social.tries[0]?.send(WAIT);
    else social.answer(at, { type: 'leave' });
  }

  /** Somebody takes a passkey that is offered beside the field. */
  takeOffer() {
    const offer = this.offers[0];
    if (!offer || offer.signal.aborted) return;
    this.passkey.begin({ type: 'answer' });
  }

  replyToPasskey(at: number, answer: Answer) {
    const { step } = this.passkey.flow.state;
    if (typeof answer === 'object') {
      this.passkey.answer(at, { type: 'reject', error: answer });
      return;
    }
    if (step === 'asking') this.passkey.answer(at, { type: 'answer' });
    else if (this.passkey.answer(at, { type: 'accept' })) this.tell(answer === 'accept' ? { type: 'accept' } : { type: 'challenge', methods: ['totp'] });
  }

  /** A new page in its place, by a reload or because another tab has signed out. */
  reload() {
    for (const part of [this.signIn, this.passkey, this.social, this.second, this.code, this.link]) part?.leave();
    Object.assign(this, new Page());
  }
}

function holds(page: Page, before: { state: SignInState; page: unknown }) {
  page.draw();
  const { state } = page.signIn.flow;
  const parts = [page.signIn, page.passkey, page.second, page.code, page.link].filter((part) => part !== null);
  // At most one request is on its way, whichever of all ways it is for. A window that is open is none.
  const asked = page.social.flow.state.step === 'starting' ? 1 : 0;
  expect(parts.reduce((sum, { underWay }) => sum + underWay, asked)).toBeLessThanOrEqual(1);
  // Nothing secret is ever in a state, whatever its events carry.
  const states = JSON.stringify([...parts, page.social].map(({ flow }) => flow.state));
  expect(states).not.toContain(PASSWORD);
  expect(states).not.toContain(CODE);
  // The second factor is asked for by one part, and only while it is due; a mailed code alike.
  expect(page.second !== null).toBe(state.step === 'second-factor');
  expect([page.code, page.link].filter((part) => part !== null)).toHaveLength(state.step === 'mailed' ? 1 : 0);
  // No passkey is offered beside a challenge, for it would begin another sign-in.
  if (state.step !== 'credentials') expect(page.offers).toEqual([]);
  // Whoever is in stays in, goes on once, and did not get in past a challenge.
  if (before.state.step === 'signed-in' && before.page === page.signIn) expect(state).toBe(before.state);
  expect(page.wentOn).toBe(state.step === 'signed-in' ? 1 : 0);
  // An error is shown where something can be done about it.
  if ('error' in state && state.error) expect(state.step).toBe('credentials');
}

interface Walk {
  steps: Map<string, number>;
}

/** A command of a walk: something that a person, the server or another tab does. */
function command(name: string, run: (page: Page) => void): fc.Command<Walk, Page> {
  return {
    check: () => true,
    toString: () => name,
    run(walk, page) {
      const before = { state: page.signIn.flow.state, page: page.signIn };
      run(page);
      holds(page, before);
      const { step } = page.signIn.flow.state;
      const { step: provider } = page.social.flow.state;
      const parts = { link: page.link, code: page.code, second: page.second, passkey: page.passkey };
      const inside = Object.entries(parts).map(([name, part]) => (part ? `${name} ${part.flow.state.step}` : ''));
      for (const one of [step, `provider ${provider}`, ...inside]) walk.steps.set(one, (walk.steps.get(one) ?? 0) + 1);
    },
  };
}

/** As a careless caller might, for all that the form says. */
const submit = (page: Page) => {
  if (page.passkey.flow.state.step === 'ready' && !('provider' in page.social.flow.state)) page.signIn.begin({ type: 'submit', email: 'ada@example.com' });
};
const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('accept', 'challenge', 'challenge') },
  { weight: 2, arbitrary: fc.constantFrom(...ERRORS, UNVERIFIED, UNVERIFIED) },
);
const answers = (name: string, reply: (page: Page, at: number, answer: Answer) => void) =>
  fc.tuple(fc.nat(3), answer).map(([at, one]) => command(`${name} ${JSON.stringify(one)}`, (page) => reply(page, at, one)));

const walks = fc.commands(
  [
    fc.constant(command('submit', submit)),
    fc.constant(command('submit twice at once', (page) => [submit(page), submit(page)])),
    answers('answer', (page, at, one) => page.reply(at, one)),
    fc
      .constantFrom('magic-link' as const, 'email-otp' as const)
      .map((way) => command(way, (page) => page.onForm(() => page.tell({ type: 'choose', way, email: '' })))),
    // Choosing one, asking for it and an answer, in this order, are rare among so many; so asking chooses it as well.
    fc.constant(command('ask for a link', (page) => page.askFor('magic-link'))),
    answers('answer to the link', (page, at, one) => page.link?.answer(at, typeof one === 'object' ? { type: 'reject', error: one } : { type: 'accept' })),
    fc.constant(command('ask for a code', (page) => page.askFor('email-otp'))),
    fc.constant(command('enter the code', (page) => page.code?.begin({ type: 'verify' }))),
    answers('answer to the code', (page, at, one) => page.replyToCode(at, one)),
    fc
      .constantFrom('totp' as const, 'otp' as const, 'backup-code' as const)
      .map((method) => command(method, (page) => page.second?.flow.send({ type: 'choose', method }))),
    fc.constant(command('mail the second factor', (page) => page.second?.begin({ type: 'send' }))),
    fc.constant(command('enter the second factor', (page) => [page.second?.begin({ type: 'verify' }), page.second?.begin({ type: 'verify' })])),
    // Rare among so many answers.
    fc.constant(
      command('guess the second factor too often', (page) => {
        page.second?.begin({ type: 'verify' });
        page.replyToSecond(0, LOCKED);
      }),
    ),
    answers('answer to the second factor', (page, at, one) => page.replyToSecond(at, one)),
    fc.constant(command('ask for a passkey', (page) => page.onForm(() => page.passkey.begin({ type: 'ask' })))),
    fc.constant(command('take an offered passkey', (page) => page.takeOffer())),
    answers('answer to the passkey', (page, at, one) => page.replyToPasskey(at, one)),
    fc.constant(command('go to a provider', (page) => page.onForm(() => page.social.begin({ type: 'start', provider: 'google' })))),
    answers('answer to the provider', (page, at, one) => page.replyToSocial(at, one)),
    fc.constant(command('come back from the provider', (page) => page.social.flow.send({ type: 'return' }))),
    fc.constant(command('a window looks closed', (page) => page.social.flow.state.step === 'waiting' && page.social.tries[0]?.send({ type: 'return' }))),
    fc.constant(command('a window that looked closed is there', (page) => page.social.flow.state.step === 'ready' && page.social.tries[0]?.send(WAIT))),
    fc.constant(command('back', (page) => page.tell({ type: 'restart' }))),
    fc.constant(command('reload', (page) => page.reload())),
  ],
  { maxCommands: 40, size: 'medium' },
);

describe('sign-in, walked at random', () => {
  it('P13 holds its promises on 10,000 walks', { timeout: 120_000 }, () => {
    const steps: Walk['steps'] = new Map();
    fc.assert(
      fc.property(walks, (commands) => {
        const page = new Page();
        page.draw();
        fc.modelRun(() => ({ model: { steps }, real: page }), commands);
      }),
      { numRuns: 10_000 },
    );
    // They went everywhere.
    const wanted = [
      'credentials',
      'submitting',
      'email-unverified',
      'mailed',
      'second-factor',
      'signed-in',
      'link sent',
      'code code',
      'code verifying',
      'passkey asking',
      'passkey verifying',
      'second sending',
      'second verifying',
      'second locked',
      'provider leaving',
      'provider waiting',
    ];
    for (const step of wanted) expect(steps.get(step), step).toBeGreaterThan(50);
    // A long way in.
    expect(steps.get('provider signed-in')).toBeGreaterThan(0);
  });
});
