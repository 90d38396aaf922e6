import type { SignInMessages } from '../messages.js';

export const signIn: SignInMessages = {
  title: (app) => (app === '' ? 'تسجيل الدخول' : `تسجيل الدخول إلى ${app}`),
  subtitle: 'مرحبًا بعودتك.',
  forgotPassword: 'نسيت كلمة المرور؟',
  rememberMe: 'أبقني مسجلًا',
  submit: 'تسجيل الدخول',
  newHere: (app) => (app === '' ? 'جديد هنا؟' : `جديد في ${app}؟`),
  createAccount: 'أنشئ حسابًا',
  unverifiedTitle: 'أكّد بريدك أولًا',
  unverifiedText: (email) => `لم يتم تأكيد العنوان ${email} بعد. يمكننا أن نرسل إليك رابطًا جديدًا.`,
  unverifiedSend: 'أرسل رابطًا جديدًا',
  noMethods: 'لا توجد طريقة لتسجيل الدخول هنا حاليًا.',
  alreadyTitle: (name) => `أنت مسجّل الدخول، ${name}`,
  continueAs: (name) => `المتابعة باسم ${name}`,
  otherAccount: 'استخدم حسابًا آخر',
  done: 'تم تسجيل دخولك.',
  goOn: 'متابعة',
};
