import type { SignInMessages } from '../messages.js';

export const signIn: SignInMessages = {
  title: (app) => (app === '' ? 'Sign in' : `Sign in to ${app}`),
  subtitle: 'Welcome back.',
  forgotPassword: 'Forgot password?',
  rememberMe: 'Keep me signed in',
  submit: 'Sign in',
  newHere: (app) => (app === '' ? 'New here?' : `New to ${app}?`),
  createAccount: 'Create an account',
  unverifiedTitle: 'Confirm your email first',
  unverifiedText: (email) => `The address ${email} has not been confirmed yet. We can send you a new link.`,
  unverifiedSend: 'Send a new link',
  noMethods: 'There is no way to sign in here at the moment.',
  alreadyTitle: (name) => `You are signed in, ${name}`,
  continueAs: (name) => `Continue as ${name}`,
  otherAccount: 'Use another account',
  done: 'You are signed in.',
  goOn: 'Continue',
};
