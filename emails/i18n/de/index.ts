import type { EmailLocale } from '../messages.js';

export const de: EmailLocale = {
  tag: 'de',
  direction: 'ltr',
  messages: {
    copyAddress: 'Wenn der Knopf nichts tut, kopiere diese Adresse in deinen Browser:',
    help: 'Hilfe',
    privacy: 'Datenschutz',
    hello: (name) => `Hallo ${name},`,
    helloAll: 'Hallo,',
    validFor: (duration) => `Der Link gilt ${duration} und nur einmal.`,
    codeValidFor: (duration) => `Der Code gilt ${duration} lang, und einmal.`,
    when: 'Wann',
    verifyEmail: {
      subject: (app) => `Bestätige deine Adresse für ${app}`,
      title: 'Bestätige deine E-Mail-Adresse',
      text: (app) => `bestätige diese Adresse, damit dein Konto bei ${app} fertig wird.`,
      button: 'Adresse bestätigen',
      reason: 'Du bekommst das, weil sich jemand, wahrscheinlich du, mit dieser Adresse angemeldet hat. Wenn nicht, lösche es: Ohne den Link geschieht nichts.',
    },
    resetPassword: {
      subject: (app) => `Dein Passwort bei ${app} zurücksetzen`,
      title: 'Wähle ein neues Passwort',
      text: (app) => `jemand hat ein neues Passwort für dein Konto bei ${app} angefordert. Wenn du es warst, geht es hier weiter.`,
      button: 'Neues Passwort wählen',
      reason: 'Du bekommst das, weil es jemand mit deiner Adresse angefordert hat. Wenn du es nicht warst, lösche es: Dein Passwort bleibt, wie es ist.',
    },
    existingAccount: {
      subject: (app) => `Du hast schon ein Konto bei ${app}`,
      title: 'Du hast schon ein Konto',
      text: (app) =>
        `jemand, wahrscheinlich du, wollte mit dieser Adresse ein Konto bei ${app} erstellen. Es gibt aber schon eines. Melde dich an; ein vergessenes Passwort lässt sich dort zurücksetzen.`,
      button: 'Anmelden',
      reason: 'Du bekommst das, weil jemand mit deiner Adresse ein Konto erstellen wollte. Wenn du es nicht warst, ist nichts zu tun: Niemand kam hinein.',
    },
    passwordChanged: {
      subject: (app) => `Dein Passwort bei ${app} wurde geändert`,
      title: 'Dein Passwort wurde geändert',
      text: (app) => `das Passwort deines Kontos bei ${app} wurde gerade geändert.`,
      notYou: 'Wenn du es nicht warst, setze jetzt ein neues. Damit werden auch alle anderen abgemeldet.',
      button: 'Passwort zurücksetzen',
      reason: 'Du bekommst das, weil es um die Sicherheit deines Kontos geht. Solche E-Mails lassen sich nicht abstellen.',
    },
    twoFactorCode: {
      subject: (app) => `Dein Code für ${app}`,
      title: 'Dein Code',
      text: (app) => `gib diesen Code ein, um die Anmeldung bei ${app} abzuschließen.`,
      notYou: 'Niemand von uns fragt dich je danach. Meldest du dich gerade nicht an, kennt jemand dein Passwort: Ändere es.',
      reason: 'Du bekommst das, weil sich jemand mit deinem Passwort angemeldet und einen Code angefordert hat.',
    },
    welcome: {
      subject: (app) => `Willkommen bei ${app}`,
      title: 'Dein Konto ist bereit',
      text: (app) => `deine Adresse ist bestätigt, und dein Konto bei ${app} ist bereit.`,
      button: (app) => `${app} öffnen`,
      reason: 'Du bekommst das einmal, weil du gerade ein Konto erstellt hast.',
    },
  },
};
