import type { CommonMessages } from '../messages/common.js';
import { plural } from '../plural.js';

export const common: CommonMessages = {
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  name: 'الاسم',
  showPassword: 'إظهار كلمة المرور',
  hidePassword: 'إخفاء كلمة المرور',
  capsLock: 'مفتاح الأحرف الكبيرة مفعّل.',
  tryAgain: 'حاول مرة أخرى',
  tryAgainIn: (time) => `حاول مرة أخرى بعد ${time}`,
  limitTitle: 'محاولات كثيرة',
  limitText: 'لحماية الحسابات، انتظر قليلًا قبل المحاولة التالية.',
  tryAgainNow: 'يمكنك المحاولة الآن.',
  stillWorking: 'ما زال العمل جاريًا. يستغرق ذلك أطول من المعتاد.',
  loading: 'جارٍ التحميل',
  notLoaded: 'تعذّر تحميل هذا الجزء. تحقّق من الاتصال أو أعد تحميل الصفحة.',
  close: 'إغلاق',
  cancel: 'إلغاء',
  or: 'أو',
  problems: (count) =>
    plural('ar', count, {
      zero: 'لا شيء يحتاج إلى انتباهك',
      one: 'أمر واحد يحتاج إلى انتباهك',
      two: 'أمران يحتاجان إلى انتباهك',
      few: '# أمور تحتاج إلى انتباهك',
      many: '# أمرًا يحتاج إلى انتباهك',
      other: '# أمر يحتاج إلى انتباهك',
    }),
  emailMissing: 'أدخل بريدك الإلكتروني.',
  emailIncomplete: (example) => `أدخل عنوانًا كاملًا، مثل ${example}.`,
  passwordMissing: 'أدخل كلمة المرور.',
  nameMissing: 'أدخل اسمك.',
  backToSignIn: 'العودة إلى تسجيل الدخول',
};
