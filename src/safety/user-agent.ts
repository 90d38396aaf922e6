/** What a user agent says about a device, from a closed set of labels. */
export interface Device {
  browser: string | null;
  system: string | null;
  kind: 'phone' | 'tablet' | 'laptop' | 'desktop' | 'unknown';
}

/** Longer ones are cut: the parts that count stand at the front, and a server may store anything. */
export const MAX_USER_AGENT = 1024;

/** Programs that look at pages by themselves. Most link to a page about them, or are called after what they do. */
const BOTS = /bot\b|crawl|spider|slurp|preview|externalhit|\+https?:\/\/|Lighthouse/i;

// The order matters: most browsers name others, too, and browsers within apps name the app last.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MessengerForiOS|FBAN\/Messenger|FB_IAB\/(?:Orca|MESSENGER)/i, 'Messenger'],
  [/\bInstagram\b/, 'Instagram'],
  [/\bFB(?:AN|AV|_IAB)\b/, 'Facebook'],
  [/musical_ly|Bytedance|TikTok|\btrill_/i, 'TikTok'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bSnapchat\b/, 'Snapchat'],
  [/\bPinterest\b/, 'Pinterest'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/\bLine\/\d/, 'Line'],
  [/\bTwitter(?: for |Android)/, 'X'],
  [/\bGSA\//, 'Google'],
  [/\bSlack(?:_SSB)?\//, 'Slack'],
  [/\bTeams\//, 'Teams'],
  [/\bElectron\//, 'Electron'],
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOP(?:R|T|X|iOS)\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bDuckDuckGo\/|\bDdg\//, 'DuckDuckGo'],
  [/\bBrave\//, 'Brave'],
  [/\bUC ?Browser\b/, 'UC Browser'],
  [/\bMiuiBrowser\//, 'Mi Browser'],
  [/\bHuaweiBrowser\//, 'Huawei Browser'],
  [/\bWhale\//, 'Whale'],
  [/\bSilk\//, 'Silk'],
  [/\bM?QQBrowser\//, 'QQ Browser'],
  [/\bFxiOS\/|\bFocus\/|\bFirefox\//, 'Firefox'],
  [/\bTrident\/|\bMSIE\b/, 'Internet Explorer'],
  [/\bCriOS\/|\bChrome\/|\bChromium\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
];

/** Programs of people who write programs: they say their name first. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/^curl\//, 'curl'],
  [/^Wget\//i, 'Wget'],
  [/^PostmanRuntime\//, 'Postman'],
  [/^okhttp\//, 'okhttp'],
  [/^(?:python-|Python\/|Python-urllib)/i, 'Python'],
  [/^(?:node|undici|axios|node-fetch)\b/, 'Node.js'],
  [/^Go-http-client\//, 'Go'],
  [/^(?:Java|Apache-HttpClient)\//, 'Java'],
];

const SYSTEMS: readonly (readonly [RegExp, string, Device['kind']])[] = [
  [/\bXbox\b/, 'Xbox', 'unknown'],
  [/\bPlayStation\b/, 'PlayStation', 'unknown'],
  [/\bNintendo\b/, 'Nintendo', 'unknown'],
  [/\bTizen\b/, 'Tizen', 'unknown'],
  [/\bWeb0S\b|\bwebOS\b/, 'webOS', 'unknown'],
  [/\biPhone\b|\biPod\b/, 'iPhone', 'phone'],
  [/\biPad\b/, 'iPad', 'tablet'],
  // Only phones say that they are mobile; the name of an app may follow it.
  [/\bAndroid\b.*\b(?:Mobile|Opera Mini)\b/, 'Android', 'phone'],
  [/\bAndroid\b/, 'Android', 'tablet'],
  [/\bWindows\b/, 'Windows', 'desktop'],
  [/\bCrOS\b/, 'ChromeOS', 'laptop'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS', 'laptop'],
  [/\bLinux\b|\bX11\b/, 'Linux', 'desktop'],
];

/**
 * Reads a user agent, as far as it says anything. Never throws, and returns nothing of the text itself.
 *
 * @param touchPoints How many fingers the device itself feels, where it is the one that is asked: an iPad calls itself a Mac, which feels none.
 */
export function readUserAgent(userAgent: string, touchPoints = 0): Device {
  const text = userAgent.slice(0, MAX_USER_AGENT);
  const program = labelOf(PROGRAMS, text) ?? (BOTS.test(text) && !/\bCubot\b/.test(text) ? 'Bot' : null);
  if (program) return { browser: program, system: null, kind: 'unknown' };
  const [, system = null, kind = 'unknown' as const] = SYSTEMS.find(([pattern]) => pattern.test(text)) ?? [];
  const browser = labelOf(BROWSERS, text);
  return system === 'macOS' && touchPoints > 1 ? { browser, system: 'iPad', kind: 'tablet' } : { browser, system, kind };
}

function labelOf(patterns: readonly (readonly [RegExp, string])[], text: string): string | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
