/**
 * The table of ways to sign in: each cell names a test by words of its title, or says why there is none. A cell whose test is not there, or has not passed, fails.
 */

export const COLUMNS = ['happy', 'wrong', 'expired', 'locked', 'offline', 'rate-limited', 'keyboard only', 'screen-reader names', '320 px', 'RTL'];

const na = (reason) => ({ na: reason });
/** What holds for each way that is walked in the browser. */
const walked = (way) => {
  const english = `${way}: by keyboard alone, with a name for everything, in English`;
  const arabic = `${way}: by keyboard alone, with a name for everything, in Arabic at 320 px`;
  return { 'keyboard only': english, 'screen-reader names': english, '320 px': arabic, RTL: arabic };
};
/** What each way meets on the network. */
const met = (way) => ({ offline: `${way} meets offline`, 'rate-limited': `${way} meets a rate limit:` });

export const WAYS = {
  password: {
    ...walked('password'),
    ...met('password'),
    happy: 'signs in and goes where the person was headed',
    wrong: 'explains a wrong password in words and keeps what was typed and the focus',
    expired: na('a password does not run out'),
    locked: 'stops guessing at one account from many addresses, and says how long',
  },
  username: {
    ...walked('username'),
    ...met('username'),
    happy: 'is chosen at sign-up, where it is free, and signs in',
    wrong: 'takes either, and says the same of both when they are wrong',
    expired: na('a password does not run out'),
    locked: 'counts tries by username and by address as tries at one account',
  },
  'authenticator app': {
    ...walked('authenticator app'),
    ...met('authenticator app'),
    happy: 'lets somebody in by the app, by keyboard alone, and nobody before it',
    wrong: 'says that a code was wrong, keeps it, sends a mended one, and after two speaks of the clock',
    expired: 'goes back to the password with a sentence when the challenge is over',
    locked: 'authenticator app: says that an account is locked',
  },
  'mailed second factor': {
    ...walked('mailed second factor'),
    ...met('mailed second factor'),
    happy: 'by a mailed code, and not again on a device that was trusted',
    wrong: 'says that a mailed second factor was wrong, and keeps it',
    expired: 'mailed second factor: one that is too old is told, and another one helps',
    locked: 'mailed second factor: says that an account is locked',
  },
  'backup code': {
    ...walked('backup code'),
    ...met('backup code'),
    happy: 'by a backup code, once',
    wrong: 'backup code: one of somebody else is none of theirs',
    expired: na('a backup code does not run out; one that was used is wrong'),
    locked: 'backup code: says that an account is locked',
  },
  passkey: {
    ...walked('passkey'),
    happy: 'are offered after a password, made, and sign in from the button',
    wrong: 'takes a passkey off the device that the server has forgotten',
    expired: 'passkey: a challenge that is too old is told, and another one works',
    locked: na('there is nothing to guess, so Better Auth counts nothing'),
    offline: 'passkey meets offline',
    'rate-limited': 'passkey meets a rate limit',
  },
  'magic link': {
    ...walked('magic link'),
    ...met('opened magic link'),
    happy: 'signs in on a click, once, after every link of the mail was opened by a scanner',
    wrong: 'magic link: a foreign one is a link that no longer works',
    expired: 'magic link: one that is too old is a link that no longer works',
    locked: na('a link cannot be guessed, so Better Auth counts nothing'),
  },
  'email code': {
    ...walked('email code'),
    ...met('entered email code'),
    happy: 'signs in, by keyboard alone, when it is pasted whole',
    wrong: 'says that one was wrong, keeps it, and takes the right one',
    expired: 'speaks of a code that is too old',
    locked: 'a wrong one is told, and after too many only a new one helps',
  },
  provider: {
    ...walked('provider'),
    ...met('provider'),
    happy: 'makes an account of somebody new, and leads to where they were headed',
    wrong: 'refuses an address that the provider has not confirmed, in words, with every way still there',
    expired: 'provider: an answer that comes too late is told, and another try works',
    locked: na('the provider keeps its own accounts'),
  },
};

/** @param tests Title and status of every test of the last run. */
export function waysTable(tests) {
  const missing = [];
  const notes = [];
  const cell = (way, column) => {
    const entry = WAYS[way][column];
    if (entry === undefined) missing.push(`${way}, ${column}: nothing is named`);
    else if (typeof entry === 'object') {
      notes.push(`- ${way}, ${column}: ${entry.na}.`);
      return 'n/a';
    } else {
      const found = tests.filter(({ title }) => title.includes(entry));
      if (found.length > 0 && found.every(({ status }) => status === 'passed')) return 'passed';
      missing.push(`${way}, ${column}: ${found.length === 0 ? 'no test' : 'a test that failed'} "${entry}"`);
    }
    return '**missing**';
  };
  const rows = Object.keys(WAYS).map((way) => `| ${way} | ${COLUMNS.map((column) => cell(way, column)).join(' | ')} |`);
  const proof = Object.entries(WAYS).flatMap(([way, cells]) =>
    COLUMNS.flatMap((column) => (typeof cells[column] === 'string' ? [`| ${way} | ${column} | ${cells[column]} |`] : [])),
  );
  const text = [
    '## Ways to sign in',
    '',
    'Each cell is a test that has passed, or `n/a` with its reason below.',
    '',
    `| way | ${COLUMNS.join(' | ')} |`,
    `| --- |${' --- |'.repeat(COLUMNS.length)}`,
    ...rows,
    '',
    ...notes,
    '',
    '| way | | test |',
    '| --- | --- | --- |',
    ...proof,
    '',
  ].join('\n');
  return { text, missing };
}
