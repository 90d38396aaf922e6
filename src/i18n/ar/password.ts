import type { PasswordMessages } from '../messages/password.js';
import { plural } from '../plural.js';

export const password: PasswordMessages = {
  rule: (min) =>
    plural('ar', min, {
      one: 'حرف واحد على الأقل. بضع كلمات متتالية خيار جيد.',
      two: 'حرفان على الأقل. بضع كلمات متتالية خيار جيد.',
      few: '# أحرف على الأقل. بضع كلمات متتالية خيار جيد.',
      many: '# حرفًا على الأقل. بضع كلمات متتالية خيار جيد.',
      other: '# حرف على الأقل. بضع كلمات متتالية خيار جيد.',
    }),
  tooShort: (missing) =>
    plural('ar', missing, {
      one: 'ينقص حرف واحد.',
      two: 'ينقص حرفان.',
      few: 'تنقص # أحرف.',
      many: 'ينقص # حرفًا.',
      other: 'ينقص # حرف.',
    }),
  tooLong: (max) => `الحد الأقصى لعدد الأحرف: ${max}.`,
  passwordCompromised: 'كلمة المرور هذه معروفة من تسريب بيانات. اختر غيرها.',
  strength: ['سهلة التخمين', 'قوة كلمة المرور: ضعيفة', 'قوة كلمة المرور: متوسطة', 'قوة كلمة المرور: جيدة', 'قوة كلمة المرور: عالية'],
};
