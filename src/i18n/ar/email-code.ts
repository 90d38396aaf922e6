import type { EmailCodeMessages } from '../messages/email-code.js';

export const emailCode: EmailCodeMessages = {
  title: 'تسجيل الدخول بالبريد',
  text: 'نرسل إليك رمزًا تدخله هنا.',
  submit: 'أرسل إليّ رمزًا',
  sentTitle: 'أدخل رمزك',
  sentText: (email, duration) => `إذا كان بإمكانك تسجيل الدخول بالعنوان ${email} فهناك رمز في الطريق. يعمل لمدة ${duration}.`,
  codeLabel: 'الرمز',
  confirm: 'متابعة',
  incomplete: (length) => `أدخل الأرقام كلها وعددها ${length}.`,
  verifyTitle: 'تأكيد بريدك',
  resetTitle: 'إعادة تعيين كلمة المرور',
  resetText: 'أدخل عنوانك ونرسل إليك رمزًا.',
  newTitle: 'تعيين كلمة مرور جديدة',
  newLabel: 'كلمة المرور الجديدة',
  newSubmit: 'تعيين كلمة المرور',
  done: 'تم تسجيل دخولك.',
  verified: 'تم تأكيد عنوانك.',
  passwordSet: 'تم تعيين كلمة مرورك. يمكنك الآن تسجيل الدخول بها.',
  invalidOtp: 'هذا الرمز غير صحيح. خذ أحدث رمز.',
  otpExpired: 'هذا الرمز قديم. اطلب رمزًا جديدًا.',
  tooManyAttempts: 'رموز خاطئة كثيرة. اطلب رمزًا جديدًا.',
};
