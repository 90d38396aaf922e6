import type { SocialMessages } from '../messages/social.js';

export const social: SocialMessages = {
  someProvider: 'الخدمة الأخرى',
  cancelled: (provider) => `${provider}: أُلغي تسجيل الدخول. لم يتغير شيء.`,
  notLinked: (provider) => `يوجد حساب بهذا العنوان بالفعل. سجّل الدخول كما فعلت من قبل، ثم اربط ${provider} في إعداداتك.`,
  connectFailed: (provider) => `تعذّر ربط ${provider}. أكّد بريدك الإلكتروني هناك أو استخدم حسابًا آخر.`,
  linkedElsewhere: (provider) => `${provider}: هذا الحساب مرتبط هنا بحساب آخر. استخدم غيره.`,
  emailMissing: (provider) => `لم تخبرنا ${provider} بعنوان بريدك. اسمح بذلك هناك أو استخدم طريقة أخرى.`,
  emailUnverified: (provider) => `لم تؤكد ${provider} عنوان بريدك بعد. أكده هناك أو استخدم طريقة أخرى.`,
  tookTooLong: () => 'استغرق ذلك وقتًا طويلًا أو بدأ في متصفح آخر. أعد المحاولة.',
  failed: (provider) => `تعذر تسجيل دخولك عبر ${provider} الآن. أعد المحاولة أو استخدم طريقة أخرى.`,
  noAccount: (provider) => `${provider}: لا يستخدمه أي حساب هنا، ولا يمكن إنشاء حسابات جديدة حاليًا. إن كان لك حساب فسجّل الدخول بطريقة أخرى.`,
  waiting: (provider) => `تابع في نافذة ${provider}.`,
  cancel: 'إلغاء',
  returningTitle: 'جارٍ تسجيل دخولك',
  cancelledTitle: 'أُلغي تسجيل الدخول',
  failedTitle: 'لم ينجح ذلك',
  tryAgain: 'العودة إلى تسجيل الدخول',
};
