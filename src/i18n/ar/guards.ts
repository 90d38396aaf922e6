import type { GuardMessages } from '../messages/guards.js';

export const guards: GuardMessages = {
  errorTitle: 'لم ينجح ذلك',
  errorAction: 'العودة إلى تسجيل الدخول',
  notFoundTitle: 'لا توجد صفحة كهذه',
  notFoundText: 'قد يكون في العنوان خطأ.',
  endedTitle: 'تم تسجيل خروجك',
  endedText: 'انتهت جلستك في علامة تبويب أخرى أو على جهاز آخر، أو انقضت مدتها.',
  endedAction: 'تسجيل الدخول مجددًا',
  notSetUpTitle: 'هذا لا يعمل بعد',
  notSetUpText: 'لم يتم إعداد التطبيق بشكل صحيح. لم ترتكب أي خطأ؛ يُرجى العودة لاحقًا.',
};
