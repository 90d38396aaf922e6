import type { PagesMessages } from '../messages/pages.js';

export const pages: PagesMessages = {
  welcome: (app) => (app === '' ? 'Welcome' : `Welcome to ${app}`),
  help: 'Help',
  terms: 'Terms',
  privacy: 'Privacy',
  signIn: 'Sign in',
  signUp: 'Create an account',
  rememberedTitle: 'Welcome back',
  rememberedText: 'Go on with the account that was used here last.',
};
