import type { MagicLinkMessages } from '../messages/magic-link.js';

export const magicLink: MagicLinkMessages = {
  title: 'Sign in by email',
  text: 'We send you a link. Open it, and you are in.',
  submit: 'Email me a link',
  sentTitle: 'Check your email',
  sentText: (email, duration) => `If you can sign in with ${email}, a link is on its way. It works once, for ${duration}.`,
  otherDevice: 'Open the link in this browser: whichever opens it is signed in.',
  readyTitle: (app) => (app === '' ? 'Sign in' : `Sign in to ${app}`),
  readyText: 'You opened a sign-in link. Go on if it was you who asked for it. If not, close this page.',
  confirm: 'Sign in',
  invalidTitle: 'This link no longer works',
  invalidText: 'It has been used, or is too old. Ask for a new one.',
  newLink: 'Get a new link',
  done: 'You are signed in',
};
