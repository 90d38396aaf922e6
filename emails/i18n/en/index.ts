import type { EmailLocale } from '../messages.js';

export const en: EmailLocale = {
  tag: 'en',
  direction: 'ltr',
  messages: {
    copyAddress: 'If the button does nothing, copy this address into your browser:',
    help: 'Help',
    privacy: 'Privacy',
    hello: (name) => `Hello ${name},`,
    helloAll: 'Hello,',
    validFor: (duration) => `The link works for ${duration}, and once.`,
    codeValidFor: (duration) => `The code works for ${duration}, and once.`,
    when: 'When',
    verifyEmail: {
      subject: (app) => `Confirm your email for ${app}`,
      title: 'Confirm your email',
      text: (app) => `confirm this address to finish setting up your ${app} account.`,
      button: 'Confirm email',
      reason: 'You get this because somebody, most likely you, signed up with this address. If not, ignore it: without the link nothing happens.',
    },
    resetPassword: {
      subject: (app) => `Reset your ${app} password`,
      title: 'Choose a new password',
      text: (app) => `somebody asked for a new password for your ${app} account. If it was you, go on here.`,
      button: 'Choose a new password',
      reason: 'You get this because somebody asked for it with your address. If it was not you, ignore it: your password stays as it is.',
    },
    existingAccount: {
      subject: (app) => `You already have an account at ${app}`,
      title: 'You already have an account',
      text: (app) =>
        `somebody, most likely you, tried to sign up for ${app} with this address, which has an account already. Sign in instead; a forgotten password can be reset there.`,
      button: 'Sign in',
      reason: 'You get this because somebody tried to sign up with your address. If it was not you, there is nothing to do: nobody got in.',
    },
    passwordChanged: {
      subject: (app) => `Your ${app} password was changed`,
      title: 'Your password was changed',
      text: (app) => `the password of your ${app} account was changed a moment ago.`,
      notYou: 'If it was not you, set a new password now. That also signs out everybody else.',
      button: 'Reset your password',
      reason: 'You get this because it is about the security of your account. Such mails cannot be turned off.',
    },
    twoFactorCode: {
      subject: (app) => `Your code for ${app}`,
      title: 'Your code',
      text: (app) => `enter this code to finish signing in to ${app}.`,
      notYou: 'Nobody from us will ever ask you for it. If you are not signing in, somebody knows your password: change it.',
      reason: 'You get this because somebody signed in with your password and asked for a code.',
    },
    welcome: {
      subject: (app) => `Welcome to ${app}`,
      title: 'Your account is ready',
      text: (app) => `your address is confirmed, and your ${app} account is ready.`,
      button: (app) => `Open ${app}`,
      reason: 'You get this once, because you have just made an account.',
    },
  },
};
