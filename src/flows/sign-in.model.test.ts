import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlow, type FlowAttempt } from './create-flow.js';
import { type SignInEvent, type SignInState, signInStart, signInTransition } from './sign-in.js';

const PASSWORD = 'correct horse battery staple';
const OUTCOMES: readonly SignInEvent[] = [
  { type: 'accept' },
  { type: 'challenge', methods: ['totp', 'otp'] },
  { type: 'reject', error: { code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 } },
  { type: 'reject', error: { code: 'EMAIL_NOT_VERIFIED', status: 403 } },
  { type: 'reject', error: { code: 'RATE_LIMITED', status: 429, retryAfter: 10 } },
  { type: 'reject', error: { code: 'NETWORK_ERROR', status: 0 } },
];
const SCREENS: Readonly<Record<SignInState['step'], 'form' | 'challenge' | 'done' | 'other'>> = {
  credentials: 'form',
  submitting: 'form',
  'email-unverified': 'other',
  mailed: 'other',
  'second-factor': 'challenge',
  'signed-in': 'done',
};

/** What a page does: it sends a request only for a try that the flow has begun, and a request that was aborted is on its way no more. */
class Page {
  readonly replies: FlowAttempt<SignInEvent>[] = [];
  sent = 0;
  wentOn = 0;
  flow = createFlow<SignInState, SignInEvent>(signInTransition, signInStart, () => {});

  submit() {
    const attempt = this.flow.attempt({ type: 'submit', email: 'ada@example.com' });
    if (!attempt) return;
    this.sent += 1;
    this.replies.push(attempt);
  }

  reply(at: number, event: SignInEvent) {
    const attempt = this.replies.splice(at % Math.max(1, this.replies.length), 1)[0];
    if (attempt?.send(event) && event.type === 'accept') this.wentOn += 1;
  }

  reload() {
    this.flow.setLeft(true);
    this.flow = createFlow<SignInState, SignInEvent>(signInTransition, signInStart, () => {});
    this.wentOn = 0;
  }

  get underWay() {
    return this.replies.filter(({ signal }) => !signal.aborted).length;
  }
}

type Model = { steps: number };

/** A command of a walk: something that a person, the server or another tab does. */
function command(name: string, run: (page: Page) => void): fc.Command<Model, Page> {
  return {
    check: () => true,
    toString: () => name,
    run(model, page) {
      const before = page.flow.state;
      run(page);
      model.steps += 1;
      holds(page, before);
    },
  };
}

function holds(page: Page, before: SignInState) {
  const { state } = page.flow;
  // One screen, and one request for it.
  expect(SCREENS[state.step]).toBeDefined();
  expect(state.step === 'submitting' ? page.underWay : 1).toBeGreaterThanOrEqual(1);
  // Nothing that was typed as a secret is ever in the state.
  expect(JSON.stringify(state)).not.toContain(PASSWORD);
  // Whoever is in stays in, until the page is left.
  if (before.step === 'signed-in' && state !== signInStart) expect(state).toBe(before);
  // Somebody goes on once.
  expect(page.wentOn).toBeLessThanOrEqual(1);
  // An error is shown where something can be done about it.
  if ('error' in state && state.error) expect(state.step).toBe('credentials');
}

const outcome = fc.constantFrom(...OUTCOMES);
const walks = fc.commands(
  [
    fc.constant(command('submit', (page) => page.submit())),
    fc.constant(command('submit twice at once', (page) => [page.submit(), page.submit()])),
    fc.tuple(fc.nat(3), outcome).map(([at, event]) => command(`reply ${at} ${event.type}`, (page) => page.reply(at, event))),
    fc.constantFrom('magic-link' as const, 'email-otp' as const).map((way) => command(way, (page) => page.flow.send({ type: 'choose', way, email: '' }))),
    fc.constant(command('back', (page) => page.flow.send({ type: 'restart' }))),
    fc.constant(command('reload', (page) => page.reload())),
    fc.constant(command('second factor is right', (page) => page.flow.state.step === 'second-factor' && page.flow.send({ type: 'accept' }))),
    fc.constant(command('second factor is over', (page) => page.flow.send({ type: 'end', error: { code: 'INVALID_TWO_FACTOR_COOKIE', status: 401 } }))),
    fc.constant(command('passkey', (page) => page.flow.send({ type: 'accept' }))),
    fc.constant(command('passkey wants a second factor', (page) => page.flow.send({ type: 'challenge', methods: [] }))),
    fc.constant(command('out in another tab', (page) => page.reload())),
  ],
  { maxCommands: 30 },
);

describe('sign-in, walked at random', () => {
  it('P13 holds its promises on 10,000 walks', () => {
    let steps = 0;
    fc.assert(
      fc.property(walks, (commands) => {
        const model = { steps: 0 };
        const page = new Page();
        fc.modelRun(() => ({ model, real: page }), commands);
        expect(page.underWay).toBeLessThanOrEqual(1);
        steps += model.steps;
      }),
      { numRuns: 10_000 },
    );
    // They went somewhere.
    expect(steps).toBeGreaterThan(30_000);
  });
});
