/** What a user agent says about a device, from a closed set of labels. */
export interface Device {
  browser: string | null;
  system: string | null;
  kind: 'phone' | 'laptop' | 'desktop' | 'unknown';
}

/** Longer ones are cut: the parts that count stand at the front, and a server may store anything. */
const MAX_LENGTH = 1024;

// The order matters: most browsers name others, too.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b|\bOPiOS\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bDuckDuckGo\//, 'DuckDuckGo'],
  [/\bFxiOS\/|\bFirefox\//, 'Firefox'],
  [/\bCriOS\/|\bChrome\/|\bChromium\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];

const SYSTEMS: readonly (readonly [RegExp, string, Device['kind']])[] = [
  [/\biPhone\b|\biPod\b/, 'iPhone', 'phone'],
  [/\biPad\b/, 'iPad', 'phone'],
  [/\bAndroid\b/, 'Android', 'phone'],
  [/\bWindows NT\b|\bWindows\b/, 'Windows', 'desktop'],
  [/\bCrOS\b/, 'ChromeOS', 'laptop'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS', 'laptop'],
  [/\bLinux\b|\bX11\b/, 'Linux', 'desktop'],
];

/** Reads a user agent, as far as it says anything. Never throws, and returns nothing of the text itself. */
export function readUserAgent(userAgent: string): Device {
  const text = userAgent.slice(0, MAX_LENGTH);
  const system = SYSTEMS.find(([pattern]) => pattern.test(text));
  return { browser: BROWSERS.find(([pattern]) => pattern.test(text))?.[1] ?? null, system: system?.[1] ?? null, kind: system?.[2] ?? 'unknown' };
}
