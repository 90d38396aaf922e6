import type { Device } from '../../src/safety/user-agent.js';

const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64)';
const CHROMEBOOK = 'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)';
/** Chrome tells the version and the model of Android no more. */
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)';
const PIXEL = 'Mozilla/5.0 (Linux; Android 14; Pixel 8)';
const WEBVIEW = 'Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A.231005.007; wv)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)';
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X)';

type Row = readonly [userAgent: string, browser: string | null, system: string | null, kind: Device['kind']];

/** User agents as browsers, apps and programs send them, and what a person should read of each. */
export const USER_AGENTS: readonly Row[] = [
  // Chrome
  [`${WINDOWS} ${BLINK} Chrome/140.0.0.0 Safari/537.36`, 'Chrome', 'Windows', 'desktop'],
  [`${MAC} ${BLINK} Chrome/140.0.0.0 Safari/537.36`, 'Chrome', 'macOS', 'laptop'],
  [`${LINUX} ${BLINK} Chrome/139.0.0.0 Safari/537.36`, 'Chrome', 'Linux', 'desktop'],
  [`${CHROMEBOOK} ${BLINK} Chrome/140.0.0.0 Safari/537.36`, 'Chrome', 'ChromeOS', 'laptop'],
  [`Mozilla/5.0 (X11; CrOS aarch64 15633.69.0) ${BLINK} Chrome/119.0.0.0 Safari/537.36`, 'Chrome', 'ChromeOS', 'laptop'],
  [`${ANDROID} ${BLINK} Chrome/140.0.0.0 Mobile Safari/537.36`, 'Chrome', 'Android', 'phone'],
  [`${ANDROID} ${BLINK} Chrome/140.0.0.0 Safari/537.36`, 'Chrome', 'Android', 'tablet'],
  [`${PIXEL} ${BLINK} Chrome/108.0.5359.128 Mobile Safari/537.36`, 'Chrome', 'Android', 'phone'],
  [`Mozilla/5.0 (Linux; Android 13; SM-X906B) ${BLINK} Chrome/106.0.5249.126 Safari/537.36`, 'Chrome', 'Android', 'tablet'],
  [`Mozilla/5.0 (Linux; Android 8.0.0; SM-G960F Build/R16NW) ${BLINK} Chrome/62.0.3202.84 Mobile Safari/537.36`, 'Chrome', 'Android', 'phone'],
  [`${IPHONE} ${WEBKIT} CriOS/140.0.7339.39 Mobile/15E148 Safari/604.1`, 'Chrome', 'iPhone', 'phone'],
  [`${IPAD} ${WEBKIT} CriOS/139.0.7258.76 Mobile/15E148 Safari/604.1`, 'Chrome', 'iPad', 'tablet'],
  [`${LINUX} ${BLINK} HeadlessChrome/140.0.0.0 Safari/537.36`, 'Chrome', 'Linux', 'desktop'],
  [`Mozilla/5.0 (X11; Linux armv7l) ${BLINK} Raspbian Chromium/78.0.3904.108 Chrome/78.0.3904.108 Safari/537.36`, 'Chrome', 'Linux', 'desktop'],
  [`Mozilla/5.0 (X11; Ubuntu; Linux x86_64) ${BLINK} Ubuntu Chromium/80.0.3987.87 Chrome/80.0.3987.87 Safari/537.36`, 'Chrome', 'Linux', 'desktop'],
  [`Mozilla/5.0 (Windows NT 6.1; WOW64) ${BLINK} Chrome/109.0.0.0 Safari/537.36`, 'Chrome', 'Windows', 'desktop'],
  [`${WEBVIEW} ${BLINK} Version/4.0 Chrome/124.0.6367.179 Mobile Safari/537.36`, 'Chrome', 'Android', 'phone'],
  // Safari
  [`${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15`, 'Safari', 'macOS', 'laptop'],
  [`${MAC} ${WEBKIT} Version/26.0 Safari/605.1.15`, 'Safari', 'macOS', 'laptop'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) ${WEBKIT} Version/14.1.2 Safari/605.1.15`, 'Safari', 'macOS', 'laptop'],
  [`${IPHONE} ${WEBKIT} Version/18.5 Mobile/15E148 Safari/604.1`, 'Safari', 'iPhone', 'phone'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} Version/26.0 Mobile/15E148 Safari/604.1`, 'Safari', 'iPhone', 'phone'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 15_8_3 like Mac OS X) ${WEBKIT} Version/15.6.6 Mobile/15E148 Safari/604.1`, 'Safari', 'iPhone', 'phone'],
  [`Mozilla/5.0 (iPod touch; CPU iPhone OS 12_5_7 like Mac OS X) ${WEBKIT} Version/12.1.2 Mobile/15E148 Safari/604.1`, 'Safari', 'iPhone', 'phone'],
  [`${IPAD} ${WEBKIT} Version/17.7 Mobile/15E148 Safari/604.1`, 'Safari', 'iPad', 'tablet'],
  // An iPad that asks for pages as on a desktop calls itself a Mac; only the device itself can tell.
  [`${MAC} ${WEBKIT} Version/17.6 Safari/605.1.15`, 'Safari', 'macOS', 'laptop'],
  // A view within an app that says nothing of itself.
  [`${IPHONE} ${WEBKIT} Mobile/15E148`, null, 'iPhone', 'phone'],
  // Firefox
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox', 'Windows', 'desktop'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox', 'macOS', 'laptop'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox', 'Linux', 'desktop'],
  ['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox', 'Linux', 'desktop'],
  ['Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox', 'Windows', 'desktop'],
  ['Mozilla/5.0 (Android 14; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0', 'Firefox', 'Android', 'phone'],
  ['Mozilla/5.0 (Android 13; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox', 'Android', 'tablet'],
  [`${IPHONE} ${WEBKIT} FxiOS/142.0 Mobile/15E148 Safari/605.1.15`, 'Firefox', 'iPhone', 'phone'],
  [`${IPAD} ${WEBKIT} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, 'Firefox', 'iPad', 'tablet'],
  [`${IPHONE} ${WEBKIT} Focus/142.0 Mobile/15E148`, 'Firefox', 'iPhone', 'phone'],
  // Edge
  [`${WINDOWS} ${BLINK} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge', 'Windows', 'desktop'],
  [`${MAC} ${BLINK} Chrome/139.0.0.0 Safari/537.36 Edg/139.0.3405.86`, 'Edge', 'macOS', 'laptop'],
  [`${ANDROID} ${BLINK} Chrome/139.0.0.0 Mobile Safari/537.36 EdgA/139.0.0.0`, 'Edge', 'Android', 'phone'],
  [`${IPHONE} ${WEBKIT} Version/18.0 EdgiOS/139.0.3405.86 Mobile/15E148 Safari/605.1.15`, 'Edge', 'iPhone', 'phone'],
  [`${WINDOWS} ${BLINK} Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763`, 'Edge', 'Windows', 'desktop'],
  // Opera
  [`${WINDOWS} ${BLINK} Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0`, 'Opera', 'Windows', 'desktop'],
  [`${ANDROID} ${BLINK} Chrome/137.0.0.0 Mobile Safari/537.36 OPR/91.0.0.0`, 'Opera', 'Android', 'phone'],
  [`${IPHONE} ${WEBKIT} Version/18.5 Mobile/15E148 Safari/604.1 OPT/5.6.0`, 'Opera', 'iPhone', 'phone'],
  [`${IPHONE} ${WEBKIT} Version/18.5 Mobile/15E148 Safari/604.1 OPX/2.6.3`, 'Opera', 'iPhone', 'phone'],
  ['Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; en) Presto/2.12.423 Version/12.16', 'Opera', 'Android', 'phone'],
  ['Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18', 'Opera', 'Windows', 'desktop'],
  // Others on Chromium and WebKit
  [`${ANDROID} ${BLINK} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 'Samsung Internet', 'Android', 'phone'],
  [
    `Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-T870) ${BLINK} SamsungBrowser/20.0 Chrome/106.0.5249.126 Safari/537.36`,
    'Samsung Internet',
    'Android',
    'tablet',
  ],
  [`${WINDOWS} ${BLINK} Chrome/136.0.0.0 YaBrowser/25.6.0.0 Safari/537.36`, 'Yandex Browser', 'Windows', 'desktop'],
  [`${IPHONE} ${WEBKIT} Version/18.0 YaBrowser/25.7.6.439.10 SA/3 Mobile/15E148 Safari/604.1`, 'Yandex Browser', 'iPhone', 'phone'],
  [`${WINDOWS} ${BLINK} Chrome/124.0.0.0 Safari/537.36 Vivaldi/6.7.3329.35`, 'Vivaldi', 'Windows', 'desktop'],
  [`${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15 Ddg/18.5`, 'DuckDuckGo', 'macOS', 'laptop'],
  [`${IPHONE} ${WEBKIT} Version/18.5 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`, 'DuckDuckGo', 'iPhone', 'phone'],
  [`${ANDROID} ${BLINK} Version/4.0 Chrome/140.0.0.0 Mobile DuckDuckGo/5 Safari/537.36`, 'DuckDuckGo', 'Android', 'phone'],
  [
    `Mozilla/5.0 (Linux; U; Android 12; en-US; RMX3085 Build/SP1A.210812.016) ${BLINK} Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.6.2.1316 Mobile Safari/537.36`,
    'UC Browser',
    'Android',
    'phone',
  ],
  [
    `Mozilla/5.0 (Linux; U; Android 13; en-gb; 2201117TY Build/TKQ1.221114.001) ${BLINK} Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.9.0-gn`,
    'Mi Browser',
    'Android',
    'phone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; ELE-L29; HMSCore 6.13.0.302) ${BLINK} Chrome/99.0.4844.88 HuaweiBrowser/14.0.5.302 Mobile Safari/537.36`,
    'Huawei Browser',
    'Android',
    'phone',
  ],
  [`${WINDOWS} ${BLINK} Chrome/134.0.0.0 Whale/4.31.304.16 Safari/537.36`, 'Whale', 'Windows', 'desktop'],
  [`Mozilla/5.0 (Linux; Android 9; KFMAWI) ${BLINK} Silk/126.5.1 like Chrome/126.0.6478.188 Safari/537.36`, 'Silk', 'Android', 'tablet'],
  [
    `Mozilla/5.0 (Linux; U; Android 13; zh-cn; V2168A Build/TP1A.220624.014) ${BLINK} Version/4.0 Chrome/109.0.5414.86 MQQBrowser/14.6 Mobile Safari/537.36`,
    'QQ Browser',
    'Android',
    'phone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer', 'Windows', 'desktop'],
  ['Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)', 'Internet Explorer', 'Windows', 'desktop'],
  // Within apps
  [
    `${IPHONE} ${WEBKIT} Mobile/22F76 [FBAN/FBIOS;FBAV/528.0.0.34.72;FBBV/781299452;FBDV/iPhone15,2;FBMD/iPhone;FBSN/iOS;FBSV/18.5;FBSS/3;FBID/phone;FBLC/en_US;FBOP/5]`,
    'Facebook',
    'iPhone',
    'phone',
  ],
  [`${WEBVIEW} ${BLINK} Version/4.0 Chrome/139.0.7258.94 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/528.0.0.49.76;]`, 'Facebook', 'Android', 'phone'],
  [`${WEBVIEW} ${BLINK} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/518.0.0.63.86;]`, 'Messenger', 'Android', 'phone'],
  [
    `${IPHONE} ${WEBKIT} Mobile/22F76 [FBAN/MessengerForiOS;FBAV/519.0.0.42.106;FBBV/764321112;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/18.5]`,
    'Messenger',
    'iPhone',
    'phone',
  ],
  [
    `${IPHONE} ${WEBKIT} Mobile/22F76 Instagram 395.0.0.31.88 (iPhone15,3; iOS 18_5; en_US; en; scale=3.00; 1290x2796; 776439412)`,
    'Instagram',
    'iPhone',
    'phone',
  ],
  [
    `${WEBVIEW} ${BLINK} Version/4.0 Chrome/139.0.7258.94 Mobile Safari/537.36 Instagram 394.0.0.46.81 Android (34/14; 480dpi; 1080x2115; samsung; SM-S911B; dm1q; qcom; en_GB; 772310452)`,
    'Instagram',
    'Android',
    'phone',
  ],
  [`${IPHONE} ${WEBKIT} Mobile/15E148 musical_ly_40.5.0 BytedanceWebview/d8a21c6`, 'TikTok', 'iPhone', 'phone'],
  [
    `${WEBVIEW} ${BLINK} Version/4.0 Chrome/138.0.7204.179 Mobile Safari/537.36 trill_410503 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/trill app_version/41.5.3 BytedanceWebview/d8a21c6`,
    'TikTok',
    'Android',
    'phone',
  ],
  [`${IPHONE} ${WEBKIT} Mobile/15E148 [LinkedInApp]/9.31.2541`, 'LinkedIn', 'iPhone', 'phone'],
  [`${IPHONE} ${WEBKIT} Mobile/15E148 Snapchat/13.47.0.48 (like Safari/8621.2.5.10.10, panda)`, 'Snapchat', 'iPhone', 'phone'],
  [`${IPHONE} ${WEBKIT} Mobile/15E148 [Pinterest/iOS]`, 'Pinterest', 'iPhone', 'phone'],
  [`${WEBVIEW} ${BLINK} Version/4.0 Chrome/138.0.7204.179 Mobile Safari/537.36 [Pinterest/Android]`, 'Pinterest', 'Android', 'phone'],
  [`${IPHONE} ${WEBKIT} Mobile/15E148 MicroMessenger/8.0.61(0x18003d2f) NetType/WIFI Language/en`, 'WeChat', 'iPhone', 'phone'],
  [`${IPHONE} ${WEBKIT} Mobile/15E148 Safari Line/15.13.0`, 'Line', 'iPhone', 'phone'],
  [`${IPHONE} ${WEBKIT} Mobile/15E148 Twitter for iPhone/11.10`, 'X', 'iPhone', 'phone'],
  [`${WEBVIEW} ${BLINK} Version/4.0 Chrome/138.0.7204.179 Mobile Safari/537.36 TwitterAndroid`, 'X', 'Android', 'phone'],
  [`${IPHONE} ${WEBKIT} GSA/380.0.786873086 Mobile/15E148 Safari/604.1`, 'Google', 'iPhone', 'phone'],
  [
    `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.45.64 Chrome/138.0.7204.100 Electron/37.2.3 Safari/537.36 Slack_SSB/4.45.64`,
    'Slack',
    'macOS',
    'laptop',
  ],
  [`${WINDOWS} ${BLINK} Teams/1.7.00.10751 Chrome/102.0.5005.197 Electron/19.1.8 Safari/537.36`, 'Teams', 'Windows', 'desktop'],
  [`${MAC} ${BLINK} Code/1.103.1 Chrome/138.0.7204.100 Electron/37.2.3 Safari/537.36`, 'Electron', 'macOS', 'laptop'],
  // Consoles and televisions
  ['Mozilla/5.0 (PlayStation; PlayStation 5/9.20) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Safari/605.1.15', 'Safari', 'PlayStation', 'unknown'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox Series X) ${BLINK} Chrome/121.0.0.0 Safari/537.36 Edg/121.0.2277.128`, 'Edge', 'Xbox', 'unknown'],
  [
    'Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/609.4 (KHTML, like Gecko) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474',
    null,
    'Nintendo',
    'unknown',
  ],
  [`Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.5) AppleWebKit/537.36 (KHTML, like Gecko) 85.0.4183.93/6.5 TV Safari/537.36`, null, 'Tizen', 'unknown'],
  [`Mozilla/5.0 (Web0S; Linux/SmartTV) ${BLINK} Chrome/87.0.4280.88 Safari/537.36 WebAppManager`, 'Chrome', 'webOS', 'unknown'],
  // Programs
  ['curl/8.5.0', 'curl', null, 'unknown'],
  ['Wget/1.21.4', 'Wget', null, 'unknown'],
  ['PostmanRuntime/7.45.0', 'Postman', null, 'unknown'],
  ['okhttp/4.12.0', 'okhttp', null, 'unknown'],
  ['python-requests/2.32.3', 'Python', null, 'unknown'],
  ['Python/3.12 aiohttp/3.9.5', 'Python', null, 'unknown'],
  ['node', 'Node.js', null, 'unknown'],
  ['axios/1.7.7', 'Node.js', null, 'unknown'],
  ['Go-http-client/2.0', 'Go', null, 'unknown'],
  ['Java/17.0.11', 'Java', null, 'unknown'],
  // Programs that look at pages by themselves
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Bot', null, 'unknown'],
  [
    `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${BLINK} Chrome/140.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
    'Bot',
    null,
    'unknown',
  ],
  [
    `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36`,
    'Bot',
    null,
    'unknown',
  ],
  ['DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)', 'Bot', null, 'unknown'],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)`,
    'Bot',
    null,
    'unknown',
  ],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)', 'Bot', null, 'unknown'],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'Bot', null, 'unknown'],
  ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'Bot', null, 'unknown'],
  ['Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)', 'Bot', null, 'unknown'],
  // Nothing, and what is none
  ['', null, null, 'unknown'],
  ['<script>alert(1)</script>', null, null, 'unknown'],
];
