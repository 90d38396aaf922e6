import type { SettingsMessages } from '../messages/settings.js';

export const settings: SettingsMessages = {
  title: 'الحساب',
  profile: 'الملف الشخصي',
  security: 'الأمان',
  sessions: 'الجلسات',
  keys: 'مفاتيح API',
  save: 'حفظ',
  saved: 'تم الحفظ.',
  failedTitle: 'تعذّر تحميل هذا القسم',
  stale: (time) => `تعذّر التحديث. هكذا كانت الحال في ${time}.`,
  changedElsewhere: (value) => `تغيّر هذا في مكان آخر إلى ${value}. الحفظ يستبدله.`,
  nothing: 'لا شيء',
  signedOutTitle: 'سجّل الدخول لترى حسابك',
  signedOutText: 'لا أحد مسجّل الدخول هنا الآن.',
  signIn: 'تسجيل الدخول',
  notFoundTitle: 'هذه الصفحة غير موجودة',
  range: (from, to, all) => `${from} إلى ${to} من ${all}`,
  newer: 'الأحدث',
  older: 'الأقدم',
};
