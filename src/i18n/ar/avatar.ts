import type { AvatarMessages } from '../messages/avatar.js';

export const avatar: AvatarMessages = {
  add: 'رفع صورة',
  change: 'تغيير الصورة',
  remove: 'إزالة',
  hint: 'أو أفلِت صورة هنا أو الصقها.',
  drop: 'أفلِتها هنا.',
  saved: 'تغيّرت صورتك.',
  removed: 'أُزيلت صورتك.',
  cropTitle: 'اختر ما يظهر',
  cropText: 'اسحب الصورة أو اضغط أحد مفاتيح الأسهم. النقرة تجعل موضعها في الوسط.',
  stage: 'صورة. مفاتيح الأسهم تحرّكها، وزائد وناقص يغيّران التكبير.',
  zoom: 'التكبير',
  turn: 'تدوير باتجاه عقارب الساعة',
  save: 'حفظ الصورة',
  pictureNotSupported: 'لا يمكن استخدام هذا الملف صورة. اختر PNG أو JPEG أو WebP أو GIF.',
  pictureTooLarge: 'هذه الصورة كبيرة جدًا. اختر صورة لا تزيد على 25 ميغابايت و64 ميغابكسل.',
  pictureBroken: 'لا يمكن قراءة هذه الصورة. اختر غيرها.',
  pictureNotSaved: 'تعذّر حفظ الصورة. حاول مرة أخرى.',
};
