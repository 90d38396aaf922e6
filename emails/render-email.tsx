import type { Branding } from '../src/branding/branding.js';
import { formatDuration } from '../src/safety/format-duration.js';
import { en } from './i18n/en/index.js';
import type { EmailLocale } from './i18n/messages.js';
import type { EmailContext } from './kit/definition.js';
import { EmailLayout } from './kit/layout.js';
import { renderText } from './kit/text.js';
import { type EmailId, type EmailPropsById, TEMPLATES } from './templates/index.js';

export interface RenderEmailOptions {
  branding: Branding;
  /** @default English */
  locale?: EmailLocale | undefined;
  /** IANA name of the reader's time zone. @default 'UTC' */
  timeZone?: string | undefined;
}

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

/** Tells mail programs that no person wrote it, so that no holiday notice answers. Source: RFC 3834, section 5. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } as const;

/**
 * Renders a mail: subject, HTML and text, in the brand and in the reader's language.
 *
 * @example
 * const { subject, html, text } = await renderEmail('verify-email', { name, url, lifetime: 3600 }, { branding });
 */
export async function renderEmail<Id extends EmailId>(
  id: Id,
  props: EmailPropsById[Id],
  { branding, locale = en, timeZone = 'UTC' }: RenderEmailOptions,
): Promise<RenderedEmail> {
  const { messages, tag, direction } = locale;
  const context: EmailContext = {
    branding,
    messages,
    duration: (seconds) => formatDuration(seconds, tag),
    moment: (date) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone, numberingSystem: 'latn' }).format(date) +
      (timeZone === 'UTC' ? ' UTC' : ''),
  };
  const content = TEMPLATES[id].build(props, context);
  // A static import of react-dom/server throws where the condition `react-server` is set, as in a route handler of Next.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(<EmailLayout content={content} branding={branding} messages={messages} tag={tag} direction={direction} />);
  return { subject: oneLine(content.subject), html: `<!doctype html>${markup}`, text: renderText(content, branding, messages), headers: HEADERS };
}

// A line end in a subject starts a header of the sender's choice.
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
