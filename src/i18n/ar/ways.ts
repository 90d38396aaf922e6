import type { WaysMessages } from '../messages/ways.js';

export const ways: WaysMessages = {
  passkeyHint: 'الوجه أو البصمة أو قفل الشاشة',
  magicLinkHint: 'نرسل رابطًا إلى بريدك',
  emailCodeHint: 'نرسل رمزًا إلى بريدك',
};
