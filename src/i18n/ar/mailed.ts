import type { MailedMessages } from '../messages/mailed.js';

export const mailed: MailedMessages = {
  useAnotherAddress: 'استخدم عنوانًا آخر',
  nothingArrived: 'لم يصل شيء؟ ابحث في البريد المزعج، أو راجع العنوان أعلاه.',
  sendAgain: 'أرسل مرة أخرى',
  sendAgainIn: (time) => `أرسل مرة أخرى بعد ${time}`,
  sentAgain: 'تم الإرسال. قد يستغرق الوصول دقيقة.',
  openMailApp: 'فتح تطبيق البريد',
};
