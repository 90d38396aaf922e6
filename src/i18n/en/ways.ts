import type { WaysMessages } from '../messages/ways.js';

export const ways: WaysMessages = {
  passkeyHint: 'Face, fingerprint or screen lock',
  magicLinkHint: 'We send a link to your inbox',
  emailCodeHint: 'We send a code to your inbox',
};
