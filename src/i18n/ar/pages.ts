import type { PagesMessages } from '../messages/pages.js';

export const pages: PagesMessages = {
  welcome: (app) => (app === '' ? 'مرحبًا بك' : `مرحبًا بك في ${app}`),
  help: 'المساعدة',
  terms: 'الشروط',
  privacy: 'الخصوصية',
  signIn: 'تسجيل الدخول',
  signUp: 'إنشاء حساب',
  rememberedTitle: 'مرحبًا بعودتك',
  rememberedText: 'تابع بالحساب الذي استُخدم هنا آخر مرة.',
};
