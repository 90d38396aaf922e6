/**
 * `docs/flows.md`: each flow as a diagram, found by walking its own transition function with every event there is, so it says what the code does and nothing else. Fails
 * when a step or an event of the types is not met by the walk. Build first.
 */
import { readFileSync } from 'node:fs';

const MAX_STATES = 200;
const email = 'ada@example.com';
const rejected = (...codes) => codes.map((code) => ({ type: 'reject', error: { code, status: 400 }, label: `reject ${code}` }));
/** No answer came. */
const unanswered = { type: 'reject', error: { code: 'NETWORK_ERROR', status: 0 }, label: 'reject (no answer)' };
const other = rejected('OTHER').map((event) => ({ ...event, label: 'reject' }));

/** For each flow where it begins, and its events with what distinguishes them. */
const FLOWS = {
  'sign-in': {
    hooks: ['useSignIn'],
    load: (flow) => [flow.signInTransition, [flow.signInStart]],
    events: [
      { type: 'submit', email },
      { type: 'choose', way: 'magic-link', email },
      { type: 'accept' },
      { type: 'challenge', methods: ['totp'] },
      { type: 'end', error: { code: 'INVALID_TWO_FACTOR_COOKIE', status: 401 } },
      { type: 'restart' },
      ...other,
      ...rejected('EMAIL_NOT_VERIFIED'),
    ],
  },
  'two-factor': {
    hooks: ['useTwoFactor'],
    load: (flow) => [flow.twoFactorTransition, [flow.twoFactorStart('totp')]],
    events: [
      { type: 'choose', method: 'otp' },
      { type: 'send' },
      { type: 'verify' },
      { type: 'accept' },
      ...other,
      ...rejected('INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'ACCOUNT_TEMPORARILY_LOCKED'),
    ],
  },
  'two-factor-setup': {
    hooks: ['useTwoFactorSetup'],
    load: (flow) => [flow.twoFactorSetupTransition, [flow.twoFactorSetupStart]],
    events: [
      { type: 'open', task: 'enable', label: 'open' },
      { type: 'open', task: 'backup-codes', label: 'open' },
      { type: 'open', task: 'disable', label: 'open' },
      { type: 'submit' },
      { type: 'next' },
      { type: 'back' },
      { type: 'verify' },
      { type: 'accept' },
      { type: 'close' },
      ...other,
    ],
  },
  'email-change': {
    hooks: ['useEmailChange'],
    load: (flow) => [flow.emailChangeTransition, [flow.emailChangeStart]],
    events: [
      { type: 'request', email },
      { type: 'resend' },
      { type: 'verify' },
      ...['sent', 'proof', 'code'].map((awaits) => ({ type: 'accept', awaits, label: `accept (${awaits})` })),
      { type: 'confirm' },
      { type: 'restart' },
      ...other,
    ],
  },
  'api-key': {
    hooks: ['useApiKeyCreation'],
    load: (flow) => [flow.apiKeyTransition, [flow.apiKeyStart]],
    events: [{ type: 'open', replaces: null }, { type: 'submit' }, { type: 'accept' }, { type: 'close' }, ...other],
  },
  avatar: {
    hooks: ['useAvatar'],
    load: (flow) => [flow.avatarTransition, [flow.avatarStart]],
    events: [{ type: 'choose' }, { type: 'submit' }, { type: 'remove' }, { type: 'accept' }, { type: 'close' }, ...other],
  },
  'account-deletion': {
    hooks: ['useAccountDeletion'],
    load: (flow) => [flow.accountDeletionTransition, [flow.accountDeletionStart, flow.deletionLinkReady]],
    events: [
      { type: 'open' },
      { type: 'close' },
      { type: 'submit' },
      { type: 'mail' },
      { type: 'confirm' },
      { type: 'accept' },
      { type: 'vanish' },
      ...other,
      ...rejected('INVALID_TOKEN', 'FAILED_TO_GET_USER_INFO'),
    ],
  },
  passkey: {
    hooks: ['usePasskey', 'useAddPasskey'],
    load: (flow) => [flow.passkeyTransition, [flow.passkeyStart]],
    events: [{ type: 'ask' }, { type: 'answer' }, { type: 'accept' }, { type: 'restart' }, ...other],
  },
  'magic-link': {
    hooks: ['useMagicLink'],
    load: (flow) => [flow.magicLinkTransition, [flow.magicLinkStart, flow.magicLinkReady]],
    events: [
      { type: 'request', email },
      { type: 'verify' },
      { type: 'accept' },
      { type: 'challenge', methods: ['totp'] },
      { type: 'restart' },
      ...other,
      ...rejected('INVALID_TOKEN'),
    ],
  },
  'email-code': {
    hooks: ['useEmailCode'],
    load: (flow) => [flow.emailCodeTransition, [flow.emailCodeStart]],
    events: [
      { type: 'request', email },
      { type: 'verify' },
      { type: 'set' },
      { type: 'accept' },
      { type: 'admit' },
      { type: 'restart' },
      ...other,
      ...rejected('OTP_EXPIRED', 'INVALID_OTP'),
      unanswered,
    ],
  },
  social: {
    hooks: ['useSocialSignIn', 'useConnectedAccounts'],
    load: (flow) => [flow.socialTransition, [flow.socialStart]],
    events: [{ type: 'start', provider: 'google' }, { type: 'leave' }, { type: 'wait' }, { type: 'accept' }, { type: 'return' }, ...other],
  },
  'sign-up': {
    hooks: ['useSignUp'],
    load: (flow) => [flow.signUpTransition, [flow.signUpStart]],
    events: [{ type: 'submit', email }, { type: 'accept' }, { type: 'await-email' }, { type: 'restart' }, ...other, ...rejected('SIGN_UP_CLOSED')],
  },
  'email-verification': {
    hooks: ['useEmailVerification'],
    load: (flow) => [flow.emailVerificationTransition, [flow.verificationWaiting, flow.verificationReady]],
    events: [{ type: 'resend' }, { type: 'verify' }, { type: 'accept' }, ...other, ...rejected('EMAIL_ALREADY_VERIFIED', 'INVALID_TOKEN')],
  },
  'password-reset': {
    hooks: ['usePasswordReset'],
    load: (flow) => [flow.passwordResetTransition, [flow.passwordResetStart, flow.newPasswordStart]],
    events: [{ type: 'request', email }, { type: 'set' }, { type: 'accept' }, { type: 'restart' }, ...other, ...rejected('INVALID_TOKEN'), unanswered],
  },
};

export async function flowDiagrams() {
  const parts = [];
  for (const [name, flow] of Object.entries(FLOWS)) {
    parts.push(`## ${name}\n\n${flow.hooks.map((hook) => `[\`${hook}\`](hooks/${kebab(hook)}.md)`).join(', ')}\n\n${await fenced(name)}`);
  }
  return `# Flows\n\nWhat each hook goes through, step by step. Generated from the flows themselves; an event that a step does not list changes nothing.\n\n${parts.join('\n')}`;
}

/** A page for each hook that has steps: what it is for, what it takes and gives, and its diagram, from the code. */
export async function hookPages() {
  const pages = {};
  for (const [name, { hooks }] of Object.entries(FLOWS))
    for (const hook of hooks) {
      const source = readFileSync(`src/hooks/${kebab(hook)}.ts`, 'utf8');
      const flow = readFileSync(`src/flows/${name}.ts`, 'utf8');
      const title = hook[0].toUpperCase() + hook.slice(1);
      const said = commentBefore(source, `export function ${hook}(`);
      const blocks = [
        ['What it takes', declaration(source, `export interface ${title}Options`)],
        ['What it gives', declaration(source, `export interface ${title}Result`)],
        ['Where somebody is', declaration(flow, /export type \w+State\b/.exec(flow)?.[0])],
      ];
      if (!said || !blocks[1][1] || !blocks[2][1]) throw new Error(`docs/hooks: ${hook} has no docstring, result or state that can be found`);
      pages[`docs/hooks/${kebab(hook)}.md`] = [
        `# ${hook}\n\n${said}\n`,
        `Steps, from [the flow](../flows.md#${name}) itself; an event that a step does not list changes nothing.\n\n${await fenced(name)}`,
        ...blocks.filter(([, code]) => code).map(([heading, code]) => `## ${heading}\n\n\`\`\`text\n${code}\n\`\`\`\n`),
      ].join('\n');
    }
  return pages;
}

const kebab = (hook) => hook.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

async function fenced(name) {
  const flow = FLOWS[name];
  const [transition, starts] = flow.load(await import(new URL(`../dist/src/flows/${name}.js`, import.meta.url)));
  return `\`\`\`mermaid\n${diagram(name, transition, starts, flow.events)}\n\`\`\`\n`;
}

/** The text of the docstring in front of a declaration, without its tags. */
function commentBefore(source, start) {
  const before = source.slice(0, source.indexOf(start)).trimEnd();
  if (!before.endsWith('*/')) return '';
  const comment = before.slice(before.lastIndexOf('/**') + 3, -2);
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .split(/^@/m)[0]
    .trim();
}

/** A declaration as it stands in the code, up to the line that ends it. */
function declaration(source, start) {
  const from = start ? source.indexOf(start) : -1;
  if (from < 0) return '';
  const rest = source.slice(from);
  return start.includes('interface') ? rest.slice(0, rest.indexOf('\n}') + 2) : rest.slice(0, rest.indexOf(';\n\n') + 1);
}

function diagram(name, transition, starts, events) {
  const edges = new Map();
  const seen = new Set(starts.map((state) => JSON.stringify(state)));
  const steps = new Set();
  const used = new Set();
  const queue = [...starts];
  while (queue.length > 0 && seen.size < MAX_STATES) {
    const state = queue.shift();
    steps.add(state.step);
    for (const { label, ...event } of events) {
      const next = transition(state, event);
      if (next === state) continue;
      used.add(event.type);
      const edge = `${state.step} --> ${next.step}`;
      edges.set(edge, new Set([...(edges.get(edge) ?? []), label ?? event.type]));
      const key = JSON.stringify(next);
      if (!seen.has(key)) {
        seen.add(key);
        queue.push(next);
      }
    }
  }
  const source = readFileSync(`src/flows/${name}.ts`, 'utf8');
  const declared = (property) =>
    new Set([...source.slice(0, source.indexOf('createTransition<')).matchAll(new RegExp(`\\{ ${property}: '([a-z-]+)'`, 'g'))].map(([, found]) => found));
  const missed = [...declared('step')].filter((step) => !steps.has(step)).concat([...declared('type')].filter((type) => !used.has(type)));
  if (missed.length > 0) throw new Error(`docs/flows.md: the walk of ${name} meets no ${missed.join(', ')}`);
  const id = (step) => step.replaceAll('-', '_');
  return [
    'stateDiagram-v2',
    ...[...steps].map((step) => `  state "${step}" as ${id(step)}`),
    ...starts.map((state) => `  [*] --> ${id(state.step)}`),
    ...[...edges].map(([edge, labels]) => {
      const [from, to] = edge.split(' --> ');
      // Where every refusal leads the same way, the single ones say nothing.
      const shown = labels.has('reject') ? [...labels].filter((label) => !label.startsWith('reject ')) : [...labels];
      return `  ${id(from)} --> ${id(to)}: ${shown.join(', ')}`;
    }),
  ].join('\n');
}
