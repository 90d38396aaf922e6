import type { VerificationMessages } from '../messages/verification.js';

export const verification: VerificationMessages = {
  waitTitle: 'أكّد بريدك الإلكتروني',
  waitText: (email) => `أرسلنا رابطًا إلى ${email}. افتحه لإتمام التسجيل.`,
  waitTextUnknown: 'افتح الرابط في الرسالة التي أرسلناها إليك.',
  readyTitle: 'أكّد بريدك الإلكتروني',
  readyText: (app) => `نقرة واحدة ويصبح حسابك في ${app} جاهزًا.`,
  submit: 'تأكيد البريد',
  doneTitle: 'تم تأكيد بريدك',
  doneText: 'كل شيء جاهز.',
  continue: 'متابعة',
  perhapsTitle: 'ربما تم هذا بالفعل',
  invalidTitle: 'لم يعد هذا الرابط صالحًا',
  invalidText: 'يُستخدم الرابط مرة واحدة، ولمدة قصيرة فقط. سجّل الدخول وسنرسل إليك رابطًا جديدًا.',
};
