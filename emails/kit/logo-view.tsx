import type { CSSProperties, ReactNode } from 'react';
import type { Branding } from '../../src/branding/branding.js';
import { FAMILY, ground } from './cell-style.js';
import type { Palette } from './palette.js';
import { Img } from './primitives.js';

/** The app's logo, or its initial on its colour beside its name. */
export function LogoView({ branding, palette }: { branding: Branding; palette: Palette }): ReactNode {
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
              borderRadius: palette.radius,
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
