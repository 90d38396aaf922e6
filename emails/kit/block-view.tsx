import type { CSSProperties, ReactNode } from 'react';
import type { EmailMessages } from '../i18n/messages.js';
import { FAMILY, ground, MONO } from './cell-style.js';
import type { Block } from './definition.js';
import type { Palette } from './palette.js';
import { Heading, Link, Text } from './primitives.js';

export interface BlockViewProps {
  block: Block;
  palette: Palette;
  messages: EmailMessages;
  start: 'left' | 'right';
}

/** One piece of a mail's content. */
export function BlockView({ block, palette, messages, start }: BlockViewProps): ReactNode {
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
    case 'code':
      return (
        <Text
          dir="ltr"
          className="lvm-ink"
          style={{
            ...text,
            fontFamily: MONO,
            fontSize: 28,
            lineHeight: '40px',
            fontWeight: 600,
            letterSpacing: '0.12em',
            color: palette.ink,
            margin: '8px 0 24px',
          }}
        >
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
                  style={{ backgroundColor: palette.brand.brand, border: `1px solid ${palette.brand.edge}`, borderRadius: palette.radius }}
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
            {block.rows.map(([label, value], at) => (
              <tr key={label}>
                <td
                  width={96}
                  align={start}
                  className="lvm-fact lvm-faint"
                  style={{
                    ...text,
                    width: 96,
                    fontSize: 15,
                    lineHeight: '24px',
                    color: palette.inkFaint,
                    padding: '10px 0',
                    verticalAlign: 'top',
                    borderTop: `1px solid ${palette.line}`,
                    ...(at === block.rows.length - 1 ? { borderBottom: `1px solid ${palette.line}` } : {}),
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
                    verticalAlign: 'top',
                    borderTop: `1px solid ${palette.line}`,
                    ...(at === block.rows.length - 1 ? { borderBottom: `1px solid ${palette.line}` } : {}),
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
