import type { CSSProperties, ReactNode } from 'react';
import type { Branding } from '../../src/branding/branding.js';
import type { EmailMessages } from '../i18n/messages.js';
import { FAMILY } from './cell-style.js';
import type { EmailContent } from './definition.js';
import type { Palette } from './palette.js';
import { Link, Text } from './primitives.js';
import { safeName } from './safe-name.js';

export interface FooterViewProps {
  content: EmailContent;
  branding: Branding;
  palette: Palette;
  messages: EmailMessages;
  start: 'left' | 'right';
}

/** Below the card: why the mail came, who sent it, where help is. */
export function FooterView({ content, branding, palette, messages, start }: FooterViewProps): ReactNode {
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
