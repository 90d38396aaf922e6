import type { MagicLinkMessages } from '../messages/magic-link.js';

export const magicLink: MagicLinkMessages = {
  title: 'تسجيل الدخول بالبريد',
  text: 'نرسل إليك رابطًا. افتحه وتكون قد دخلت.',
  submit: 'أرسل إليّ رابطًا',
  sentTitle: 'تحقق من بريدك',
  sentText: (email, duration) => `إذا كان بإمكانك تسجيل الدخول بالعنوان ${email} فهناك رابط في الطريق. يعمل مرة واحدة لمدة ${duration}.`,
  otherDevice: 'افتح الرابط في هذا المتصفح: المتصفح الذي يفتحه هو الذي يسجل الدخول.',
  readyTitle: (app) => (app === '' ? 'تسجيل الدخول' : `تسجيل الدخول إلى ${app}`),
  readyText: 'فتحت رابط تسجيل دخول. تابع إن كنت أنت من طلبه، وإلا فأغلق هذه الصفحة.',
  confirm: 'تسجيل الدخول',
  invalidTitle: 'لم يعد هذا الرابط يعمل',
  invalidText: 'استُخدم من قبل أو أصبح قديمًا. اطلب رابطًا جديدًا.',
  newLink: 'الحصول على رابط جديد',
  done: 'تم تسجيل دخولك',
};
