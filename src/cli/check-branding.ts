import { type Branding, type Env, readEnv } from '../branding/branding.js';
import { BrandingError } from '../branding/branding-error.js';
import { envNotes } from '../branding/env-notes.js';
import { type ColourReport, reportColours } from '../branding/report.js';
import type { Finding } from './finding.js';

const TIMEOUT_MS = 5000;
const USES = { brand: 'buttons', text: 'links', ring: 'the focus ring' } as const;
const PICTURES = { logoUrl: 'APP_LOGO_URL', logoDarkUrl: 'APP_LOGO_DARK_URL', faviconUrl: 'APP_FAVICON' } as const;

/** What branding variables come to: each that cannot be used or is not read, each repair of a colour with its contrast, and whether pictures are there. */
export async function checkBranding(env: Env, load: typeof fetch): Promise<Finding[]> {
  const notes = envNotes(env).map((text): Finding => ({ kind: 'note', text }));
  let branding: Branding;
  try {
    branding = readEnv(env);
  } catch (error) {
    if (!(error instanceof BrandingError)) throw error;
    return [...notes, ...error.problems.map(({ name, reason, example }): Finding => ({ kind: 'problem', text: `${name}: ${reason} For example: ${example}` }))];
  }
  return [
    { kind: 'fine', text: `${branding.name}, in ${branding.primaryColor}` },
    ...notes,
    ...reportColours(branding).map(describe),
    ...(await Promise.all(
      Object.entries(PICTURES).flatMap(([key, variable]) => {
        const url = branding[key as keyof typeof PICTURES];
        return url ? [lookAt(variable, url, branding.url, load)] : [];
      }),
    )),
    ...[
      { name: 'APP_URL', value: branding.url },
      { name: 'EMAIL_FROM', value: branding.emailFrom },
    ].flatMap(({ name, value }) => (value ? [] : [{ kind: 'note', text: `${name} is not set, and mails need it.` } as const])),
  ];
}

function describe({ theme, use, asked, drawn, contrastAsked, contrastDrawn, needed, moved }: ColourReport): Finding {
  const where = `${USES[use]} on ${theme} ground`;
  if (moved === 0) return { kind: 'fine', text: `${where}: ${drawn} as it is, ${contrastDrawn.toFixed(1)}:1` };
  const way = moved < 0 ? 'darker' : 'lighter';
  return {
    kind: 'note',
    text: `${where}: ${asked} has ${contrastAsked.toFixed(1)}:1 and needs ${needed}:1, so it is drawn as ${drawn}, ${Math.abs(moved)} % ${way}, with ${contrastDrawn.toFixed(1)}:1`,
  };
}

async function lookAt(variable: string, url: string, base: string | null, load: typeof fetch): Promise<Finding> {
  if (url.startsWith('data:')) return { kind: 'fine', text: `${variable}: is part of the page` };
  if (url.startsWith('/') && !base) return { kind: 'note', text: `${variable}: ${url} was not looked at, for APP_URL is not set` };
  const address = new URL(url, base ?? undefined).href;
  try {
    const response = await load(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    const type = response.headers.get('content-type') ?? 'nothing said of what it is';
    if (!response.ok) return { kind: 'problem', text: `${variable}: ${address} answers ${response.status}` };
    if (!type.startsWith('image/')) return { kind: 'problem', text: `${variable}: ${address} is no picture, but ${type}` };
    return { kind: 'fine', text: `${variable}: ${address} is there, ${type}` };
  } catch (error) {
    const reason = error instanceof Error && error.name === 'TimeoutError' ? `has not answered within ${TIMEOUT_MS / 1000} s` : 'cannot be reached';
    return { kind: 'problem', text: `${variable}: ${address} ${reason}` };
  }
}
