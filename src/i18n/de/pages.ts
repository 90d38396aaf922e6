import type { PagesMessages } from '../messages/pages.js';

export const pages: PagesMessages = {
  welcome: (app) => (app === '' ? 'Willkommen' : `Willkommen bei ${app}`),
  help: 'Hilfe',
  terms: 'Nutzungsbedingungen',
  privacy: 'Datenschutz',
  signIn: 'Anmelden',
  signUp: 'Konto erstellen',
  rememberedTitle: 'Schön, dass du wieder da bist',
  rememberedText: 'Weiter mit dem Konto, das hier zuletzt benutzt wurde.',
};
