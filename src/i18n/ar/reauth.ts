import type { ReauthMessages } from '../messages/reauth.js';

export const reauth: ReauthMessages = {
  freshTitle: 'أكّد أنك أنت',
  freshText: 'سجّلت الدخول منذ مدة، وهذا إجراء مهم.',
  confirm: 'تأكيد',
  expiredTitle: 'تم تسجيل خروجك',
  expiredText: 'حرصًا على أمانك تنتهي الجلسات بعد مدة. سجّل الدخول مجددًا وتابع من حيث توقفت.',
  kept: 'ما كتبته في هذه الصفحة ما زال هنا.',
  signIn: 'تسجيل الدخول',
  signOut: 'تسجيل الخروج',
  forgot: 'نسيت كلمة المرور؟',
  usePasskey: 'استخدام مفتاح مرور',
  useCode: 'أرسل لي رمزًا',
  useLink: 'أرسل لي رابطًا',
  linkSent: (email) => `أُرسل رابط إلى ${email}. افتحه في هذا المتصفح ثم عُد إلى هنا، وستتابع هذه الصفحة تلقائيًا.`,
  blocked: (provider) => `لا يفتح هذا المتصفح نافذة لـ ${provider}. يمكنك المتابعة في هذه النافذة، لكن ما كتبته هنا يضيع.`,
  elsewhere: 'الذهاب إلى صفحة تسجيل الدخول',
  elsewhereText: 'طريقة دخولك متاحة في صفحة تسجيل الدخول. ما كتبته هنا يضيع هناك.',
  otherAccount: (email) => `هذا حساب آخر. للمتابعة سجّل الدخول باسم ${email}.`,
};
