import type { AccountMessages } from '../messages/account.js';

export const account: AccountMessages = {
  menu: (name) => `حساب ${name}`,
  signOut: 'تسجيل الخروج',
  signOutFailed: 'ما زلت مسجّل الدخول. حاول مرة أخرى.',
  settings: 'إعدادات الحساب',
};
