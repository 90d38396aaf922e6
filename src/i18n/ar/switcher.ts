import type { SwitcherMessages } from '../messages/switcher.js';

export const switcher: SwitcherMessages = {
  title: 'الحسابات في هذا المتصفح',
  text: 'انتقل من حساب إلى آخر دون تسجيل دخول جديد.',
  current: 'قيد الاستخدام',
  switch: 'انتقال',
  switchTo: (name) => `الانتقال إلى ${name}`,
  switched: (name) => `أنت الآن ${name}.`,
  add: 'إضافة حساب آخر',
  full: (max) => `يتسع هذا المتصفح لعدد ${max} من الحسابات. سجّل الخروج من أحدها لإضافة غيره.`,
  signOut: 'تسجيل الخروج',
  signOutOf: (name) => `تسجيل الخروج من ${name}`,
  signedOutOf: (name) => `تم تسجيل الخروج من ${name} هنا.`,
  signOutAll: 'تسجيل الخروج من كل الحسابات',
  invalidSessionToken: 'سُجّل الخروج من هذا الحساب هنا من قبل.',
};
