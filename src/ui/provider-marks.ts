import type { Mark } from './provider-mark.js';

/** Every mark that we have, each in a module of its own. Where they come from: docs/decisions.md. */
const MARKS: Readonly<Record<string, () => Promise<{ mark: Mark }>>> = {
  '1password': () => import('./marks/1password.js'),
  apple: () => import('./marks/apple.js'),
  atlassian: () => import('./marks/atlassian.js'),
  bitwarden: () => import('./marks/bitwarden.js'),
  cloudflare: () => import('./marks/cloudflare.js'),
  cognito: () => import('./marks/cognito.js'),
  dashlane: () => import('./marks/dashlane.js'),
  discord: () => import('./marks/discord.js'),
  dropbox: () => import('./marks/dropbox.js'),
  enpass: () => import('./marks/enpass.js'),
  facebook: () => import('./marks/facebook.js'),
  figma: () => import('./marks/figma.js'),
  github: () => import('./marks/github.js'),
  gitlab: () => import('./marks/gitlab.js'),
  google: () => import('./marks/google.js'),
  huggingface: () => import('./marks/huggingface.js'),
  kakao: () => import('./marks/kakao.js'),
  kaspersky: () => import('./marks/kaspersky.js'),
  keepassxc: () => import('./marks/keepassxc.js'),
  keeper: () => import('./marks/keeper.js'),
  kick: () => import('./marks/kick.js'),
  lastpass: () => import('./marks/lastpass.js'),
  line: () => import('./marks/line.js'),
  linear: () => import('./marks/linear.js'),
  linkedin: () => import('./marks/linkedin.js'),
  microsoft: () => import('./marks/microsoft.js'),
  naver: () => import('./marks/naver.js'),
  notion: () => import('./marks/notion.js'),
  paypal: () => import('./marks/paypal.js'),
  proton: () => import('./marks/proton.js'),
  railway: () => import('./marks/railway.js'),
  reddit: () => import('./marks/reddit.js'),
  roblox: () => import('./marks/roblox.js'),
  salesforce: () => import('./marks/salesforce.js'),
  slack: () => import('./marks/slack.js'),
  spotify: () => import('./marks/spotify.js'),
  tiktok: () => import('./marks/tiktok.js'),
  twitch: () => import('./marks/twitch.js'),
  twitter: () => import('./marks/twitter.js'),
  vercel: () => import('./marks/vercel.js'),
  vk: () => import('./marks/vk.js'),
  wechat: () => import('./marks/wechat.js'),
  yubico: () => import('./marks/yubico.js'),
  zoho: () => import('./marks/zoho.js'),
  zoom: () => import('./marks/zoom.js'),
};

/** The mark of a provider, or `null` for one that we have none of. */
export async function loadMark(id: string): Promise<Mark | null> {
  return Object.hasOwn(MARKS, id) ? ((await MARKS[id]?.())?.mark ?? null) : null;
}

/** Ids of the providers that we have a mark of, as Better Auth spells them. */
export const PROVIDERS_WITH_MARKS = Object.keys(MARKS);
