import type { SignUpMessages } from '../messages.js';

export const signUp: SignUpMessages = {
  title: 'أنشئ حسابك',
  subtitle: (app) => (app === '' ? 'يستغرق ذلك دقيقة.' : `ابدأ مع ${app} في دقيقة.`),
  submit: 'إنشاء الحساب',
  haveAccount: 'لديك حساب؟',
  signIn: 'سجّل الدخول',
  agree: (terms, privacy) => `أوافق على ${terms} وعلى ${privacy}`,
  agreeOne: (link) => `أوافق على ${link}`,
  terms: 'الشروط',
  privacy: 'سياسة الخصوصية',
  agreeMissing: 'وافق على الشروط للمتابعة.',
  checkTitle: 'تفقّد بريدك',
  checkText: (email, duration) => `أرسلنا رابطًا إلى ${email}. افتحه لإتمام التسجيل. مدة صلاحيته: ${duration}.`,
  closedTitle: 'التسجيل مغلق',
  closedText: (app) => `لا يقبل ${app} حسابات جديدة حاليًا. إذا كان لديك حساب فسجّل الدخول.`,
};
