import type { PasskeyMessages } from '../messages/passkey.js';

export const passkey: PasskeyMessages = {
  promptTitle: 'Beim nächsten Mal schneller',
  promptText: 'Mit einem Passkey genügen Gesicht, Fingerabdruck oder Bildschirmsperre. Nichts zu merken, nichts zu stehlen.',
  add: 'Passkey hinzufügen',
  notNow: 'Jetzt nicht',
  addedTitle: 'Dein Passkey ist bereit',
  addedText: 'Wähle ihn bei der nächsten Anmeldung.',
  continue: 'Weiter',
  otherDevice: 'Er kann auf diesem Gerät, auf deinem Telefon oder auf einem Sicherheitsschlüssel liegen.',
  notSupportedHere: 'Dieser Browser oder dieses Gerät kann keinen anlegen. Später geht es auf einem anderen, in deinen Einstellungen.',
  passkeyCancelled: 'Das wurde abgebrochen oder dauerte zu lange. Nichts hat sich geändert.',
  passkeyAlreadyThere: 'Dieses Gerät hat schon einen Passkey für dein Konto.',
  passkeyDomainRefused: 'Unter dieser Adresse funktionieren Passkeys nicht. Sag es denen, die diese App betreiben.',
  passkeyNotSupported: 'Dieser Browser oder dieses Gerät kann das nicht. Nimm einen anderen Weg.',
  passkeyFailed: 'Dein Gerät konnte das nicht abschließen. Versuch es noch einmal oder nimm einen anderen Weg.',
  passkeyNotFound: 'Dieser Passkey ist hier nicht mehr bekannt. Nimm einen anderen Weg.',
  authenticationFailed: 'Dieser Passkey ließ sich nicht bestätigen. Versuch es noch einmal oder nimm einen anderen Weg.',
  challengeNotFound: 'Das dauerte zu lange. Versuch es noch einmal.',
  failedToVerifyRegistration: 'Der Passkey ließ sich nicht bestätigen. Versuch es noch einmal.',
  passkeyOfSomebodyElse: 'Dieser Passkey gehört zu einem anderen Konto. Nimm einen des Kontos, das hier steht.',
};
