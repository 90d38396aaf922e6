import type { PasswordChangeMessages } from '../messages/password-change.js';

export const passwordChange: PasswordChangeMessages = {
  title: 'كلمة المرور',
  text: 'اختر كلمة لا تستخدمها في مكان آخر.',
  changed: (date) => `آخر تغيير: ${date}.`,
  current: 'كلمة المرور الحالية',
  currentMissing: 'أدخل كلمة المرور الحالية.',
  currentWrong: 'هذه ليست كلمة المرور الحالية.',
  currentPerhapsOld: 'هذه ليست كلمة المرور الحالية. إن نجحت محاولتك السابقة فهي الجديدة.',
  forgot: 'نسيت كلمة المرور؟',
  new: 'كلمة المرور الجديدة',
  same: 'هذه هي كلمة مرورك الحالية. اختر غيرها.',
  signOutOthers: 'تسجيل الخروج من كل الجلسات الأخرى',
  submit: 'تغيير كلمة المرور',
  done: 'تم تغيير كلمة المرور.',
  doneOthers: 'تم تغيير كلمة المرور وتسجيل خروجك من كل مكان آخر.',
  doneLost: 'ضاع رد الخادم، لكن يبدو أن كلمة المرور تغيّرت وأنك خرجت من حسابك. سجّل الدخول بالكلمة الجديدة.',
  noneText: 'أنت تسجّل الدخول بلا كلمة مرور. لتعيين واحدة اطلب رابطًا بالبريد الإلكتروني.',
  noneSend: 'أرسل لي رابطًا',
  noneSent: (email) => `أرسلنا رابطًا إلى ${email}. افتحه لتعيين كلمة مرور.`,
};
