import type { WaysMessages } from '../messages/ways.js';

export const ways: WaysMessages = {
  passkeyHint: 'Gesicht, Fingerabdruck oder Bildschirmsperre',
  magicLinkHint: 'Wir senden einen Link in dein Postfach',
  emailCodeHint: 'Wir senden einen Code in dein Postfach',
};
