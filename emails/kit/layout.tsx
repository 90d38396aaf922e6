import type { ReactNode } from 'react';
import type { Branding } from '../../src/branding/branding.js';
import type { EmailMessages } from '../i18n/messages.js';
import { BlockView } from './block-view.js';
import type { EmailContent } from './definition.js';
import { FooterView } from './footer-view.js';
import { LogoView } from './logo-view.js';
import { type Palette, paletteOf } from './palette.js';
import { Body, Head, Html } from './primitives.js';
import { stylesheet } from './stylesheet.js';

export interface EmailLayoutProps {
  content: EmailContent;
  branding: Branding;
  messages: EmailMessages;
  tag: string;
  direction: 'ltr' | 'rtl';
}

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
                  <LogoView branding={branding} palette={light} />
                  {content.blocks.map((block, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
                    <BlockView key={at} block={block} palette={light} messages={messages} start={start} />
                  ))}
                </Card>
                <FooterView content={content} branding={branding} palette={light} messages={messages} start={start} />
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
      style={{
        maxWidth: 600,
        backgroundColor: palette.card,
        border: `1px solid ${palette.line}`,
        borderRadius: palette.radius * 1.5,
        borderCollapse: 'separate',
      }}
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
