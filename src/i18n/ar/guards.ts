import type { GuardMessages } from '../messages.js';

export const guards: GuardMessages = {
  errorTitle: 'لم ينجح ذلك',
  errorAction: 'العودة إلى تسجيل الدخول',
  notFoundTitle: 'لا توجد صفحة كهذه',
  notFoundText: 'قد يكون في العنوان خطأ.',
};
