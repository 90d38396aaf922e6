import type { EmailCodeMessages } from '../messages/email-code.js';

export const emailCode: EmailCodeMessages = {
  title: 'تسجيل الدخول بالبريد',
  text: 'نرسل إليك رمزًا تدخله هنا.',
  submit: 'أرسل إليّ رمزًا',
  sentTitle: 'أدخل رمزك',
  sentText: (email, duration) => `إذا كان بإمكانك تسجيل الدخول بالعنوان ${email} فهناك رمز في الطريق. يعمل لمدة ${duration}.`,
  codeLabel: 'الرمز',
  sendNew: 'أرسل إليّ رمزًا جديدًا',
  sendNewIn: (time) => `أرسل إليّ رمزًا جديدًا بعد ${time}`,
  confirm: 'متابعة',
  incomplete: (length) => `أدخل الأرقام كلها وعددها ${length}.`,
  verifyTitle: 'تأكيد بريدك',
  verifyText: (email, duration) => `أرسلنا رمزًا إلى ${email}. يعمل لمدة ${duration}.`,
  resetTitle: 'إعادة تعيين كلمة المرور',
  resetText: 'أدخل عنوانك ونرسل إليك رمزًا.',
  verified: 'تم تأكيد عنوانك',
  invalidOtp: 'هذا الرمز غير صحيح. خذ أحدث رمز.',
  otpExpired: 'ربما استُخدم هذا الرمز من قبل أو أصبح قديمًا. اطلب رمزًا جديدًا.',
  tooManyAttempts: 'رموز خاطئة كثيرة. اطلب رمزًا جديدًا.',
};
