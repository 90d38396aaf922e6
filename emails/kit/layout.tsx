import type { CSSProperties, ReactNode } from 'react';
import type { Branding } from '../../src/branding/branding.js';
import type { EmailMessages } from '../i18n/messages.js';
import type { Block, EmailContent } from './definition.js';
import { type Palette, paletteOf } from './palette.js';
import { Body, Head, Heading, Html, Img, Link, Text } from './primitives.js';
import { safeName } from './safe-name.js';

export interface EmailLayoutProps {
  content: EmailContent;
  branding: Branding;
  messages: EmailMessages;
  tag: string;
  direction: 'ltr' | 'rtl';
}

const FAMILY = 'Inter, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
/** Keeps mail programs from filling the line beside the subject with what comes after the preheader. */
const FILLER = '\u200c\u00a0'.repeat(40);

/** The frame of every mail: logo, one card, footer. Tables and inline styles, for that is what mail programs know. */
export function EmailLayout({ content, branding, messages, tag, direction }: EmailLayoutProps): ReactNode {
  const { light, dark } = paletteOf(branding);
  const start = direction === 'rtl' ? 'right' : 'left';
  return (
    <Html lang={tag} dir={direction}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{content.subject}</title>
        <style>{stylesheet(dark)}</style>
      </Head>
      <Body lang={tag} dir={direction} style={{ margin: 0, padding: 0, backgroundColor: light.ground }}>
        <div style={{ display: 'none', overflow: 'hidden', maxHeight: 0, maxWidth: 0, opacity: 0 }}>{content.preheader + FILLER}</div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} className="lvm-ground" style={{ backgroundColor: light.ground }}>
          <tbody>
            <tr>
              <td align="center" className="lvm-outer" style={{ padding: '32px 16px' }}>
                <Card palette={light} start={start}>
                  <Logo branding={branding} palette={light} />
                  {content.blocks.map((block, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
                    <BlockView key={at} block={block} palette={light} messages={messages} start={start} />
                  ))}
                </Card>
                <Footer content={content} branding={branding} palette={light} messages={messages} start={start} />
              </td>
            </tr>
          </tbody>
        </table>
      </Body>
    </Html>
  );
}

function Card({ palette, start, children }: { palette: Palette; start: 'left' | 'right'; children: ReactNode }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className="lvm-card"
      style={{ maxWidth: 600, backgroundColor: palette.card, border: `1px solid ${palette.line}`, borderRadius: 12, borderCollapse: 'separate' }}
    >
      <tbody>
        <tr>
          <td align={start} className="lvm-inner" style={{ padding: 40, textAlign: start }}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Logo({ branding, palette }: { branding: Branding; palette: Palette }) {
  // Gmail drops SVG and data; a path of the site is no address to a mail program.
  const src = branding.logoUrl && /^https?:.*(?<!\.svg)$/i.test(branding.logoUrl) ? branding.logoUrl : null;
  const name: CSSProperties = { fontFamily: FAMILY, fontSize: 18, lineHeight: '32px', fontWeight: 600, color: palette.ink };
  return src ? (
    <Img src={src} alt={branding.name} height={32} style={{ ...name, display: 'block', height: 32, width: 'auto' }} />
  ) : (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0}>
      <tbody>
        <tr>
          <td
            width={32}
            height={32}
            align="center"
            {...ground(palette.brand.brand)}
            className="lvm-mark"
            style={{
              width: 32,
              height: 32,
              borderRadius: 8,
              backgroundColor: palette.brand.brand,
              border: `1px solid ${palette.brand.edge}`,
              color: palette.brand.onBrand,
              fontFamily: FAMILY,
              fontSize: 16,
              fontWeight: 600,
              lineHeight: '32px',
            }}
          >
            {[...branding.name][0]?.toLocaleUpperCase()}
          </td>
          <td className="lvm-ink" style={{ ...name, padding: '0 10px' }}>
            {branding.name}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

// Outlook paints cells by this attribute, which React knows and its types have dropped.
function ground(bgcolor: string): Record<string, string> {
  return { bgcolor };
}

interface BlockViewProps {
  block: Block;
  palette: Palette;
  messages: EmailMessages;
  start: 'left' | 'right';
}

function BlockView({ block, palette, messages, start }: BlockViewProps) {
  const text: CSSProperties = { fontFamily: FAMILY, fontSize: 16, lineHeight: '26px', color: palette.inkSoft, margin: '0 0 16px', textAlign: start };
  const small: CSSProperties = { ...text, fontSize: 13, lineHeight: '20px', color: palette.inkFaint, margin: '0 0 8px', overflowWrap: 'anywhere' };
  switch (block.type) {
    case 'heading':
      return (
        <Heading
          as="h1"
          className="lvm-ink"
          style={{ ...text, fontSize: 22, lineHeight: '30px', fontWeight: 600, letterSpacing: '-0.015em', color: palette.ink, margin: '24px 0 8px' }}
        >
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return (
        <Text className="lvm-soft" style={text}>
          {block.text}
        </Text>
      );
    case 'note':
      return (
        <Text className="lvm-faint" style={small}>
          {block.text}
        </Text>
      );
    case 'button':
      return (
        <>
          <table role="presentation" cellPadding={0} cellSpacing={0} border={0} className="lvm-wide" style={{ margin: '8px 0 24px' }}>
            <tbody>
              <tr>
                <td
                  align="center"
                  {...ground(palette.brand.brand)}
                  className="lvm-button"
                  style={{ backgroundColor: palette.brand.brand, border: `1px solid ${palette.brand.edge}`, borderRadius: 8 }}
                >
                  <Link
                    href={block.href}
                    className="lvm-button-text"
                    style={{
                      display: 'block',
                      padding: '11px 24px',
                      fontFamily: FAMILY,
                      fontSize: 16,
                      lineHeight: '24px',
                      fontWeight: 600,
                      color: palette.brand.onBrand,
                      textDecoration: 'none',
                    }}
                  >
                    {block.label}
                  </Link>
                </td>
              </tr>
            </tbody>
          </table>
          <Text className="lvm-faint" style={small}>
            {messages.copyAddress}
            <br />
            <Link href={block.href} dir="ltr" className="lvm-link" style={{ color: palette.brand.text, textDecoration: 'underline' }}>
              {block.href}
            </Link>
          </Text>
        </>
      );
    case 'facts':
      return (
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ margin: '8px 0 24px', borderCollapse: 'collapse' }}>
          <tbody>
            {block.rows.map(([label, value]) => (
              <tr key={label}>
                <td
                  width={128}
                  align={start}
                  className="lvm-fact lvm-faint"
                  style={{
                    ...text,
                    width: 128,
                    fontSize: 15,
                    lineHeight: '24px',
                    color: palette.inkFaint,
                    padding: '10px 0',
                    borderTop: `1px solid ${palette.line}`,
                    margin: 0,
                  }}
                >
                  {label}
                </td>
                <td
                  align={start}
                  className="lvm-fact lvm-soft"
                  style={{
                    ...text,
                    fontSize: 15,
                    lineHeight: '24px',
                    padding: '10px 0',
                    borderTop: `1px solid ${palette.line}`,
                    margin: 0,
                    overflowWrap: 'anywhere',
                  }}
                >
                  {value}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Footer({
  content,
  branding,
  palette,
  messages,
  start,
}: {
  content: EmailContent;
  branding: Branding;
  palette: Palette;
  messages: EmailMessages;
  start: 'left' | 'right';
}) {
  const style: CSSProperties = { fontFamily: FAMILY, fontSize: 13, lineHeight: '20px', color: palette.inkFaint, margin: '0 0 8px', textAlign: start };
  const company = [branding.companyName ?? safeName(branding.name, branding.name), branding.companyAddress].filter(Boolean).join(', ');
  const links = [
    [messages.help, branding.supportUrl ?? (branding.supportEmail ? `mailto:${branding.supportEmail}` : null)],
    [messages.privacy, branding.privacyUrl],
  ].filter((link): link is [string, string] => typeof link[1] === 'string' && !link[1].startsWith('/'));
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ maxWidth: 600 }}>
      <tbody>
        <tr>
          <td align={start} className="lvm-foot" style={{ padding: '24px 40px 0' }}>
            <Text className="lvm-faint" style={style}>
              {content.reason}
            </Text>
            <Text className="lvm-faint" style={style}>
              {company}
              {links.map(([label, href]) => (
                <span key={href}>
                  {' \u00b7 '}
                  <Link href={href} className="lvm-faint" style={{ color: palette.inkFaint, textDecoration: 'underline' }}>
                    {label}
                  </Link>
                </span>
              ))}
            </Text>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Narrow screens and dark mode: Apple Mail and others by media query, Outlook by its attributes. */
function stylesheet(dark: Palette): string {
  const rules = (prefix: string) =>
    [
      [`.lvm-ground`, `background-color:${dark.ground}`],
      [`.lvm-card`, `background-color:${dark.card}`, `border-color:${dark.line}`],
      [`.lvm-ink`, `color:${dark.ink}`],
      [`.lvm-soft`, `color:${dark.inkSoft}`],
      [`.lvm-faint`, `color:${dark.inkFaint}`],
      [`.lvm-fact`, `border-color:${dark.line}`],
      [`.lvm-link`, `color:${dark.brand.text}`],
      [`.lvm-button,${prefix}.lvm-mark`, `background-color:${dark.brand.brand}`, `border-color:${dark.brand.edge}`],
      [`.lvm-button-text,${prefix}.lvm-mark`, `color:${dark.brand.onBrand}`],
    ]
      .map(([selector, ...declarations]) => `${prefix}${selector}{${declarations.map((declaration) => `${declaration} !important`).join(';')}}`)
      .join('');
  const narrow =
    '.lvm-outer{padding:0 !important}.lvm-card{border-left:0 !important;border-right:0 !important;border-radius:0 !important}.lvm-inner{padding:24px !important}.lvm-foot{padding:24px !important}.lvm-wide{width:100% !important}';
  return `:root{color-scheme:light dark}@media(max-width:480px){${narrow}}@media(prefers-color-scheme:dark){body{background-color:${dark.ground} !important}${rules('')}}${rules('[data-ogsc] ')}`;
}
