/** Where people read the mail of a domain. Each is the provider's own page, so nothing of the address goes along. */
const PAGES: Readonly<Record<string, string>> = {
  'gmail.com': 'https://mail.google.com/mail/',
  'googlemail.com': 'https://mail.google.com/mail/',
  'outlook.com': 'https://outlook.live.com/mail/',
  'hotmail.com': 'https://outlook.live.com/mail/',
  'live.com': 'https://outlook.live.com/mail/',
  'msn.com': 'https://outlook.live.com/mail/',
  'yahoo.com': 'https://mail.yahoo.com/',
  'icloud.com': 'https://www.icloud.com/mail/',
  'me.com': 'https://www.icloud.com/mail/',
  'mac.com': 'https://www.icloud.com/mail/',
  'proton.me': 'https://mail.proton.me/',
  'protonmail.com': 'https://mail.proton.me/',
  'fastmail.com': 'https://app.fastmail.com/',
  'aol.com': 'https://mail.aol.com/',
  'gmx.com': 'https://www.gmx.com/',
  'gmx.de': 'https://www.gmx.net/',
  'gmx.net': 'https://www.gmx.net/',
  'web.de': 'https://web.de/',
  'yandex.com': 'https://mail.yandex.com/',
  'zoho.com': 'https://mail.zoho.com/',
};

/** The page on which the owner of an address reads mail, or `null` where only they know. */
export function webmailOf(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return Object.hasOwn(PAGES, domain) ? (PAGES[domain] ?? null) : null;
}
