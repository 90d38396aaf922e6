/**
 * The tables of ways to sign in and of cards of the account: each cell names a test by words of its title, or says why there is none. A cell whose test is not there, or has not passed, fails.
 */

export const COLUMNS = ['happy', 'wrong', 'expired', 'locked', 'offline', 'rate-limited', 'keyboard only', 'screen-reader names', '320 px', 'RTL'];

const na = (reason) => ({ na: reason });
/** What holds for each way that is walked in the browser. */
const walked = (way) => {
  const english = `${way}: by keyboard alone, with a name for everything, in English`;
  const narrow = `${way}: by keyboard alone, with a name for everything, in English at 320 px`;
  const arabic = `${way}: by keyboard alone, with a name for everything, in Arabic at 320 px`;
  return { 'keyboard only': english, 'screen-reader names': english, '320 px': narrow, RTL: arabic };
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
    locked: 'password: says that it takes no tries for a while, counts down',
  },
  username: {
    ...walked('username'),
    ...met('username'),
    happy: 'is chosen at sign-up, where it is free, and signs in',
    wrong: 'takes either, and says the same of both when they are wrong',
    expired: na('a password does not run out'),
    locked: 'username: says that it takes no tries for a while, counts down',
  },
  'authenticator app': {
    ...walked('authenticator app'),
    ...met('authenticator app'),
    happy: 'lets somebody in by the app, by keyboard alone, and nobody before it',
    wrong: 'says that a code was wrong, keeps it, sends a mended one, and after two speaks of the clock',
    expired: 'authenticator app: goes back to the password with a sentence when the challenge is over',
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
    expired: 'backup code: goes back to the password with a sentence when the challenge is over',
    locked: 'backup code: says that an account is locked',
  },
  passkey: {
    ...walked('passkey'),
    happy: 'are offered after a password, made, and sign in from the button',
    wrong: 'takes a passkey off the device that the server has forgotten',
    expired: 'passkey: a challenge that is too old is told, signs nobody in, and another one works',
    locked: na('there is nothing to guess, so Better Auth counts nothing'),
    offline: 'passkey meets a connection that breaks',
    'rate-limited': 'passkey meets a limit that',
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

/** What each card of the account meets. */
export const CARD_COLUMNS = [
  'browser',
  'list fails',
  'change fails',
  'offline',
  'stale session',
  'session ended',
  'changed elsewhere',
  'keyboard only',
  'screen-reader names',
  '320 px',
  'RTL',
];

/** What holds for every card that the page of the account shows by itself. */
const shown = {
  'keyboard only': 'account cards: reached by keyboard alone, with a ring to be seen and a name for everything, in English',
  'screen-reader names': 'account cards: reached by keyboard alone, with a ring to be seen and a name for everything, in English',
  '320 px': 'account cards: reached by keyboard alone, with a ring to be seen and a name for everything, in Arabic at 320 px',
  RTL: 'account cards: reached by keyboard alone, with a ring to be seen and a name for everything, in Arabic at 320 px',
};
const reads = (card) => ({ 'list fails': `${card}: the list fails` });
const writes = (card) => ({
  'change fails': `${card}: a change that fails`,
  offline: `${card}: a change that is offline`,
  'session ended': `${card}: a session that was ended meanwhile`,
});

export const CARDS = {
  profile: {
    ...shown,
    ...writes('profile'),
    browser: 'is reached from the menu, changes a name at once everywhere, and has an address for each tab',
    'list fails': na('it reads the session alone, which the page has'),
    'stale session': 'profile: a session that is too old',
    'changed elsewhere': 'tells of what was changed elsewhere meanwhile, keeps the draft, and follows where there is none',
  },
  picture: {
    ...shown,
    browser: 'is chosen, moved, enlarged and turned by keys, saved small, shown everywhere, and taken away',
    'list fails': na('it reads the session alone, which the page has'),
    'change fails': 'is still there to be saved when that fails, offline, or the session has ended, and is saved once',
    offline: 'is still there to be saved when that fails, offline, or the session has ended, and is saved once',
    'stale session': na('Livery’s own endpoint takes a session of any age, and so does Better Auth for the picture’s address'),
    'session ended': 'is still there to be saved when that fails, offline, or the session has ended, and is saved once',
    'changed elsewhere': 'is the newest one where two browsers change it, and what is taken away is what there is',
  },
  email: {
    ...shown,
    ...writes('email'),
    browser: 'changes the address by a link to the new one, tells the old one, and the page hears of it by itself',
    'list fails': na('it reads the session alone, which the page has'),
    'stale session': 'asks to sign in again first, where the server wants a fresh session for it',
    'changed elsewhere': 'stops waiting for a link when the account got another address elsewhere, and says which',
  },
  password: {
    ...shown,
    ...reads('password'),
    ...writes('password'),
    browser: 'changes the password, which signs another browser out, and nobody else knows the new one',
    'stale session': 'password: a session that is too old',
    'changed elsewhere': 'finds out that the password was taken away elsewhere meanwhile',
  },
  'connected accounts': {
    ...shown,
    ...reads('connected accounts'),
    ...writes('connected accounts'),
    browser: 'connects an account with the provider in the settings, signs in by it, and disconnects it again',
    'stale session': 'connected accounts: a session that is too old',
    'changed elsewhere': 'connected accounts: what is gone already',
  },
  'second factor': {
    ...shown,
    ...reads('second factor'),
    ...writes('second factor'),
    browser: 'turns on a second factor, with codes that were downloaded, printed and work; then turns it off',
    'stale session': 'second factor: a session that is too old',
    'changed elsewhere': 'says that it is off, and is off, when it was turned off in another place meanwhile',
  },
  passkeys: {
    ...shown,
    ...reads('passkeys'),
    ...writes('passkeys'),
    browser: 'makes a passkey, names it, sees when it was used, and removes it from the device as well',
    'stale session': 'has somebody confirm who they are before a new passkey, where the session is too old, and makes it once',
    'changed elsewhere': 'passkeys: what is gone already',
  },
  sessions: {
    ...shown,
    ...reads('sessions'),
    ...writes('sessions'),
    browser: 'is seen, one session of it ended from here, and said there above the page',
    'stale session': 'asks for the password above the page when the session is too old, by keyboard alone, and shows the list',
    'changed elsewhere': 'sessions: what is gone already',
  },
  'API keys': {
    ...shown,
    ...reads('API keys'),
    ...writes('API keys'),
    browser: 'makes an API key that a program uses, replaces it, turns it off and deletes it, and hears of it by mail',
    'stale session': 'has somebody sign in again where the session is too old, and makes the key after it',
    'changed elsewhere': 'API keys: what is gone already',
  },
  checkup: {
    ...shown,
    ...reads('checkup'),
    browser: 'says what is missing for a safe account, leads to the card of each, and hears of what was done',
    'change fails': na('it changes nothing itself'),
    offline: 'checkup: the list cannot be asked for, offline',
    'stale session': 'asks nobody to sign in again for it: without a fresh session it leaves sessions out',
    'session ended': 'checkup: the list is asked for after the session was ended',
    'changed elsewhere': na('it reads the lists of the other cards'),
  },
  deletion: {
    ...shown,
    ...reads('deletion'),
    ...writes('deletion'),
    browser: 'deletes an account by the link of a mail, everywhere at once, and somebody else’s browser can do nothing with it',
    'stale session': 'asks somebody without a password to sign in anew when the session is too old',
    'changed elsewhere': 'says so when an organization became theirs alone while the dialog was open',
  },
  switcher: {
    ...shown,
    ...reads('switcher'),
    ...writes('switcher'),
    browser: 'keeps two people signed in on one browser, and goes from one to the other in every tab',
    'stale session': 'switcher: a session that is too old',
    'session ended': 'switcher, another account signed out: a session that was ended meanwhile',
    'changed elsewhere': 'tells of an account that is signed out already, and lists those that are left',
  },
};

/** @param tests Title and status of every test of the last run. */
export function waysTable(tests) {
  return table('Ways to sign in', 'way', WAYS, COLUMNS, tests);
}

/** @param tests Title and status of every test of the last run. */
export function cardsTable(tests) {
  return table('Cards of the account', 'card', CARDS, CARD_COLUMNS, tests);
}

function table(heading, what, rows, columns, tests) {
  const missing = [];
  const notes = [];
  const cell = (name, column) => {
    const entry = rows[name][column];
    if (entry === undefined) missing.push(`${name}, ${column}: nothing is named`);
    else if (typeof entry === 'object') {
      notes.push(`- ${name}, ${column}: ${entry.na}.`);
      return 'n/a';
    } else {
      const found = tests.filter(({ title }) => title.includes(entry));
      if (found.length > 0 && found.every(({ status }) => status === 'passed')) return 'passed';
      missing.push(`${name}, ${column}: ${found.length === 0 ? 'no test' : 'a test that failed'} "${entry}"`);
    }
    return '**missing**';
  };
  const drawn = Object.keys(rows).map((name) => `| ${name} | ${columns.map((column) => cell(name, column)).join(' | ')} |`);
  const proof = Object.entries(rows).flatMap(([name, cells]) =>
    columns.flatMap((column) => (typeof cells[column] === 'string' ? [`| ${name} | ${column} | ${cells[column]} |`] : [])),
  );
  const text = [
    `## ${heading}`,
    '',
    'Each cell is a test that has passed, or `n/a` with its reason below.',
    '',
    `| ${what} | ${columns.join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...drawn,
    '',
    ...notes,
    '',
    `| ${what} | | test |`,
    '| --- | --- | --- |',
    ...proof,
    '',
  ].join('\n');
  return { text, missing };
}
