import type { SessionsMessages } from '../messages.js';
import { plural } from '../plural.js';

export const sessions: SessionsMessages = {
  title: 'الجلسات',
  text: 'الأماكن التي سُجّل فيها الدخول إلى حسابك. سجّل الخروج من أي جلسة لا تعرفها.',
  thisDevice: 'هذا الجهاز',
  activeNow: 'نشطة الآن',
  device: (browser, system) => `${browser} على ${system}`,
  unknownBrowser: 'متصفح غير معروف',
  unknownSystem: 'نظام غير معروف',
  signedInOn: (date) => `تسجيل الدخول ${date}`,
  signOut: 'تسجيل الخروج',
  signOutOf: (device) => `تسجيل الخروج من ${device}`,
  others: (count) =>
    plural('ar', count, {
      zero: 'لا جلسات أخرى',
      one: 'جلسة أخرى واحدة',
      two: 'جلستان أخريان',
      few: '# جلسات أخرى',
      many: '# جلسة أخرى',
      other: '# جلسة أخرى',
    }),
  noOthers: 'لا جلسات أخرى',
  signOutOthers: 'تسجيل الخروج من كل مكان آخر',
  othersTitle: 'تسجيل الخروج من كل مكان آخر؟',
  othersText: (count) =>
    plural('ar', count, {
      zero: 'لا جلسات أخرى.',
      one: 'ستنتهي جلسة أخرى واحدة، وتبقى هذه.',
      two: 'ستنتهي جلستان أخريان، وتبقى هذه.',
      few: 'ستنتهي # جلسات أخرى، وتبقى هذه.',
      many: 'ستنتهي # جلسة أخرى، وتبقى هذه.',
      other: 'ستنتهي # جلسة أخرى، وتبقى هذه.',
    }),
  delay: (duration) => `قد تبقى الجلسة بعد تسجيل الخروج منها نشطة: ${duration}.`,
  failedTitle: 'تعذّر تحميل الجلسات',
  nothingChanged: 'لم يتغيّر شيء.',
  staleText: (time) => `تعذّر التحديث. هكذا كانت الحال في ${time}.`,
  notFreshTitle: 'سجّل الدخول مرة أخرى لرؤية جلساتك',
  notFreshText: 'تظهر هذه القائمة لمدة بعد تسجيل الدخول فقط.',
  signInAgain: 'سجّل الدخول مرة أخرى',
  signedOutOf: (device) => `تم تسجيل الخروج من ${device}.`,
  isNew: 'جديدة',
  capped: (count) => `يعرض الخادم ${count} على الأكثر، وقد يوجد غيرها. تسجيل الخروج من كل مكان آخر ينهيها جميعًا.`,
};
