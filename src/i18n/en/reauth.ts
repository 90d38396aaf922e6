import type { ReauthMessages } from '../messages/reauth.js';

export const reauth: ReauthMessages = {
  freshTitle: 'Confirm that it is you',
  freshText: 'You signed in a while ago, and this is important.',
  confirm: 'Confirm',
  expiredTitle: 'You were signed out',
  expiredText: 'For safety, sessions end after a while. Sign in again and carry on where you were.',
  kept: 'What you typed on this page is still here.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  forgot: 'Forgot password?',
  usePasskey: 'Use a passkey',
  useCode: 'Email me a code',
  useLink: 'Email me a link',
  linkSent: (email) => `A link is on its way to ${email}. Open it in this browser and come back: this page then goes on by itself.`,
  blocked: (provider) => `This browser opens no window for ${provider}. You can go on in this one, but what you typed here is lost.`,
  elsewhere: 'Go to the sign-in page',
  elsewhereText: 'The way in that you use is on the sign-in page. What you typed here is lost there.',
  otherAccount: (email) => `That is another account. To go on, sign in as ${email}.`,
};
