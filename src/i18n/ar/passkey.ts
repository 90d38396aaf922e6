import type { PasskeyMessages } from '../messages/passkey.js';

export const passkey: PasskeyMessages = {
  promptTitle: 'سجّل الدخول أسرع في المرة القادمة',
  promptText: 'بمفتاح المرور تستخدم وجهك أو بصمتك أو قفل شاشتك. لا شيء تتذكره ولا شيء يُسرق.',
  add: 'إضافة مفتاح مرور',
  notNow: 'ليس الآن',
  addedTitle: 'مفتاح مرورك جاهز',
  addedText: 'اختره عند تسجيل الدخول في المرة القادمة.',
  continue: 'متابعة',
  otherDevice: 'قد يكون على هذا الجهاز أو على هاتفك أو على مفتاح أمان.',
  passkeyCancelled: 'أُلغيت العملية أو استغرقت وقتًا طويلًا. لم يتغير شيء.',
  passkeyAlreadyThere: 'لهذا الجهاز مفتاح مرور لهذا الحساب بالفعل.',
  passkeyDomainRefused: 'لا تعمل مفاتيح المرور على هذا العنوان. أخبر القائمين على هذا التطبيق.',
  passkeyNotSupported: 'لا يستطيع هذا المتصفح أو الجهاز ذلك. استخدم طريقة أخرى.',
  passkeyFailed: 'لم يتمكن جهازك من الإنهاء. أعد المحاولة أو استخدم طريقة أخرى.',
  passkeyNotFound: 'لم يعد مفتاح المرور هذا معروفًا هنا. استخدم طريقة أخرى.',
  authenticationFailed: 'تعذر تأكيد مفتاح المرور هذا. أعد المحاولة أو استخدم طريقة أخرى.',
  challengeNotFound: 'استغرق ذلك وقتًا طويلًا. أعد المحاولة.',
  failedToVerifyRegistration: 'تعذر تأكيد مفتاح المرور. أعد المحاولة.',
  passkeyOfSomebodyElse: 'مفتاح المرور هذا يخص حسابًا آخر. استخدم مفتاحًا للحساب المعروض.',
};
