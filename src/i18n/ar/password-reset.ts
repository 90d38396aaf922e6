import type { PasswordResetMessages } from '../messages/password-reset.js';

export const passwordReset: PasswordResetMessages = {
  title: 'إعادة تعيين كلمة المرور',
  subtitle: 'أدخل عنوانك وسنرسل إليك رابطًا.',
  submit: 'أرسل الرابط',
  sentTitle: 'تفقّد بريدك',
  sentText: (email, duration) => `إذا كان للعنوان ${email} حساب فالرابط في الطريق. مدة صلاحيته: ${duration}.`,
  newTitle: 'اختر كلمة مرور جديدة',
  newSubtitle: 'ستسجّل الدخول بها من الآن.',
  newLabel: 'كلمة المرور الجديدة',
  newSubmit: 'تعيين كلمة المرور',
  doneTitle: 'تم تغيير كلمة المرور',
  doneText: 'سجّل الدخول بالكلمة الجديدة.',
  doneAction: 'تسجيل الدخول',
  invalidTitle: 'لم يعد هذا الرابط صالحًا',
  invalidText: 'يُستخدم الرابط مرة واحدة، ولمدة قصيرة فقط.',
  invalidAction: 'اطلب رابطًا جديدًا',
  unsureTitle: 'ربما تم تغيير كلمة المرور',
  unsureText: 'لم يصل رد على محاولتك الأولى. سجّل الدخول بكلمة المرور التي أدخلتها فيها. إن لم ينجح ذلك فأعد تعيينها مرة أخرى.',
  unsureAction: 'إعادة التعيين مرة أخرى',
};
