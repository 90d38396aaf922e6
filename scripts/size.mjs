/**
 * Measures what a page loads first, and fails when a budget is broken. Each entry is bundled as a host would bundle it, with code splitting; only the chunk of
 * the entry and what it imports statically counts. React and Better Auth are the host's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const EXTERNAL = [/^react(?:-dom)?(?:\/|$)/, /^better-auth(?:\/|$)/, /^nanostores$/];
const KB = 1000;
/** What no first load may hold: each has its own `import()`. */
const LAZY_ONLY = /node_modules\/(?:framer-motion|motion-dom|@radix-ui|@simplewebauthn)\/|password-strength|\/ui\/marks\//;
/**
 * What a way in beside the password may add when it is taken: its own module, and all that is loaded for it with the parts that several ways share. The second
 * factor is three ways in one: app, mailed code and backup code, since people go back and forth between them.
 */
const LAZY_STEPS = {
  'two-factor-challenge': [4, 5.8],
  'magic-link-steps': [4, 4],
  'email-code-steps': [4, 4],
  passkeys: [4, 4],
  'social-sign-in': [4, 4],
};
/** What comes once a way is under way: the screen of a code, that of a mail, and what is rarely seen, such as ways behind "More ways", what is said of one that failed, the offer of a passkey. */
const LAZY_PARTS = { 'code-view': [4, 4], 'check-mail-view': [4, 4], 'rare-steps': [6, 8.5] };
/**
 * What a sign-in with three providers and passkeys fetches without a press, behind its first paint and beyond the first load: three marks, and where the browser offers
 * passkeys beside the field, what asks for them.
 */
const DRAWN = { 'drawn-mark': 0, google: 0, github: 0, microsoft: 0, 'offer-passkeys': 0, passkeys: 0 };
const DRAWN_BUDGET = 7;
/** The steps of each way by mail, one after the other: what somebody has fetched who is through. */
const THROUGH = { 'email code': ['email-code-steps', 'code-view'], 'magic link': ['magic-link-steps', 'check-mail-view'] };
const THROUGH_BUDGET = 8;
const BUNDLES = [
  ['{ LiveryProvider, SignIn }', "export { LiveryProvider, SignIn } from 'livery-ui'", 18],
  [
    'with the brand read in the page',
    "export { LiveryProvider, SignIn } from 'livery-ui'; export { brandingFromEnv, publicBranding } from 'livery-ui/branding'",
    23,
  ],
  ['{ AuthProvider, useSignIn }', "export { AuthProvider, useSignIn } from 'livery-ui/hooks'", 5],
];
/** What the account adds to a page that has the provider already. */
const PROVIDER = "export { LiveryProvider } from 'livery-ui'";
const BEYOND = [
  ['UserButton', "export { LiveryProvider, UserButton } from 'livery-ui'", 3],
  ['AccountSettings', "export { LiveryProvider, AccountSettings } from 'livery-ui'", 6],
];
/** Each card is loaded with its tab: the module alone, for what cards share is loaded once, and may be this with the module of a card. */
const CARD_WHOLE = 15.5;
const CARDS = {
  'profile-card': 5,
  'email-card': 5,
  'delete-account': 5,
  'security-checkup': 5,
  'passkey-settings': 5,
  'password-card': 5,
  'two-factor-settings': 5,
  'connected-accounts': 5,
  'account-switcher': 5,
  'session-list': 5,
  'api-keys': 5,
};
const STYLES = [
  ['styles.css', 'dist/styles.css', 7],
  ['tailwind.css', 'dist/tailwind.css', 7],
];

if (!existsSync('dist/src/index.js')) throw new Error('Build first: npm run build');
let broken = false;

for (const [name, contents, budget] of BUNDLES) {
  const budgets = { ...LAZY_STEPS, ...LAZY_PARTS };
  const { bytes, lazy, inputs, steps: all, together: sizeOf } = await firstLoad(contents, { ...budgets, ...DRAWN });
  const steps = all.filter(([step]) => Object.hasOwn(budgets, step));
  report(name, bytes, budget, `${lazy} lazy chunks`);
  if (name.startsWith('{ LiveryProvider')) {
    allMeasured({ ...budgets, ...DRAWN }, all);
    report('  once drawn', sizeOf(Object.keys(DRAWN)), DRAWN_BUDGET, 'with three marks and offered passkeys, beyond it');
    for (const [way, parts] of Object.entries(THROUGH)) report(`  ${way}, to its end`, sizeOf(parts), THROUGH_BUDGET, 'all steps together');
  }
  const misplaced = inputs.filter((input) => LAZY_ONLY.test(input));
  if (misplaced.length > 0) {
    broken = true;
    console.error(`  in the first load, but must be lazy: ${misplaced.slice(0, 3).join(', ')}`);
  }
  for (const [step, own, whole] of name.startsWith('{') ? steps : []) {
    const [alone, together] = budgets[step];
    report(`  ${step}`, own, alone, 'for no other way');
    report(`  ${step}, whole`, whole, together, 'with what ways share');
  }
  if (process.argv.includes('--inputs')) for (const input of inputs) console.log(`    ${input}`);
}
const { bytes: provider } = await firstLoad(PROVIDER);
for (const [name, contents, budget] of BEYOND) {
  const { bytes, steps } = await firstLoad(contents, CARDS);
  if (name === 'AccountSettings') allMeasured(CARDS, steps);
  report(name, bytes - provider, budget, 'beyond the provider');
  for (const [card, own, all] of steps) {
    report(`  ${card}`, own, CARDS[card], 'with its tab');
    report(`  ${card}, whole`, all, CARD_WHOLE, 'with what cards share');
  }
}
for (const [name, file, budget] of STYLES) report(name, gzipSync(readFileSync(file), { level: 9 }).length, budget);
await keepApart('livery-ui/sandbox', /\/src\/sandbox\//);
process.exit(broken ? 1 : 0);

/** What is for tests and stories must not come along with anything else, not even in a chunk that is loaded later. */
async function keepApart(entry, modules) {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const entries = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === 'object' && target.default.endsWith('.js') && `livery-ui${name.slice(1)}` !== entry ? [target.default.replace('*', 'en')] : [],
  );
  const bundle = await rolldown({ input: entries, logLevel: 'silent', external: (id) => !id.startsWith('.') && !id.startsWith('/') });
  const { output } = await bundle.generate({ format: 'esm' });
  const strays = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : [])).filter((module) => modules.test(module));
  console.log(`${strays.length === 0 ? 'ok  ' : 'IN  '} ${entry} is in none of ${entries.length} other entries`);
  if (strays.length > 0) {
    broken = true;
    console.error(`  ${strays.slice(0, 3).join(', ')}`);
  }
}

/** A module that is loaded at once, or under another name, would be measured nowhere. */
function allMeasured(budgets, steps) {
  const missing = Object.keys(budgets).filter((name) => !steps.some(([step]) => step === name));
  if (missing.length === 0) return;
  broken = true;
  console.error(`  no lazy chunk: ${missing.join(', ')}`);
}

async function firstLoad(contents, later = {}) {
  const entry = 'virtual:entry';
  const bundle = await rolldown({
    input: entry,
    logLevel: 'silent',
    external: EXTERNAL,
    // As in an app, whose bundler may keep what is shared with later chunks in the first one.
    preserveEntrySignatures: 'allow-extension',
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? contents : null) }],
    transform: { define: { 'process.env.NODE_ENV': '"production"' }, target: 'es2022' },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const visit = (name) => {
    const chunk = chunks.get(name);
    if (!chunk || first.has(chunk)) return;
    first.add(chunk);
    for (const next of chunk.imports) visit(next);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName);
  const size = (some) => [...some].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
  const stepOf = (name) => [...chunks.values()].find((chunk) => chunk.isDynamicEntry && chunk.facadeModuleId?.endsWith(`/${name}.js`));
  /** All that is loaded for these chunks and is not there yet. */
  const addedBy = (some) => {
    const added = new Set();
    const add = (one) => {
      if (!one || first.has(one) || added.has(one)) return;
      added.add(one);
      for (const next of one.imports) add(chunks.get(next));
    };
    for (const chunk of some) add(chunk);
    return added;
  };
  return {
    steps: Object.keys(later).flatMap((name) => {
      const chunk = stepOf(name);
      return chunk ? [[name, size([chunk]), size(addedBy([chunk]))]] : [];
    }),
    together: (names) => size(addedBy(names.map(stepOf))),
    // A file each, as a server compresses them.
    bytes: size(first),
    lazy: chunks.size - first.size,
    inputs: [...first].flatMap(({ modules }) =>
      Object.entries(modules)
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .sort(([, one], [, other]) => other.renderedLength - one.renderedLength)
        .map(([id, { renderedLength }]) => (process.argv.includes('--inputs') ? `${renderedLength} ${id.replace(`${process.cwd()}/`, '')}` : id)),
    ),
  };
}

function report(name, bytes, budget, note = '') {
  const over = bytes > budget * KB;
  broken ||= over;
  console.log(`${over ? 'OVER' : 'ok  '} ${name.padEnd(30)} ${(bytes / KB).toFixed(2).padStart(6)} kB gzip of ${budget} ${note}`);
}
