import type { ConnectedAccountsMessages } from '../messages/connected-accounts.js';

export const connectedAccounts: ConnectedAccountsMessages = {
  title: 'الحسابات المرتبطة',
  text: 'سجّل الدخول بحسابات لك في أماكن أخرى.',
  connect: 'ربط',
  connectTo: (name) => `ربط ${name}`,
  connected: 'مرتبط',
  connectedSince: (date) => `رُبط: ${date}`,
  notConnected: 'غير مرتبط',
  granted: (scopes) => `يُسمح باستخدام: ${scopes}`,
  grantedToSignIn: 'لتسجيل الدخول فقط',
  accessUntil: (date) => `الوصول حتى ${date}`,
  accessEnded: (date) => `انتهى الوصول: ${date}`,
  otherAddress: (name) => `${name}: لذلك الحساب بريد غير بريد هذا الحساب، فلا يمكن ربطه.`,
  refused: (name) => `تعذّر ربط ${name}. لم يتغيّر شيء.`,
  disconnect: 'فصل',
  disconnectFrom: (name) => `فصل ${name}`,
  disconnectTitle: (name) => `فصل ${name}؟`,
  disconnectText: (name) => `لن تستطيع تسجيل الدخول هنا بحساب ${name}. يبقى حسابك هناك كما هو.`,
  disconnected: (name) => `فُصل ${name}.`,
  lastWay: 'لن يبقى بعد ذلك حساب مرتبط ولا كلمة مرور. عيّن كلمة مرور أولًا أو اربط حسابًا آخر.',
};
