import type { ProfileMessages } from '../messages/profile.js';

export const profile: ProfileMessages = {
  title: 'الملف الشخصي',
  text: 'من تكون في هذا التطبيق.',
  note: 'تظهر التغييرات فورًا.',
  usernameFixed: 'يبقى كما اختير.',
};
