import type { Branding } from './branding.js';
import { parseColour, toHex } from './colour.js';
import { contrast, EDGE_CONTRAST, TEXT_CONTRAST } from './contrast.js';
import { brandLadderRgb, SURFACES, type Theme } from './ladder.js';
import { type Rgb, rgbToOklch } from './oklch.js';

/** How one use of the brand colour was drawn, beside the colour that was asked for. */
export interface ColourReport {
  theme: Theme;
  /** `brand` is the fill of a button, `text` a link, `ring` the focus. */
  use: 'brand' | 'text' | 'ring';
  /** `#rrggbb` */
  asked: string;
  drawn: string;
  /** The least contrast against any surface of the theme, 1 to 21. */
  contrastAsked: number;
  contrastDrawn: number;
  /** What this use has to reach, 1 where any colour will do. */
  needed: number;
  /** How far the lightness was moved, in hundredths of OKLCH: 0 when the colour was right already. */
  moved: number;
}

const USES = ['brand', 'text', 'ring'] as const;
const NEEDED: Record<Theme, Record<ColourReport['use'], number>> = {
  // On light ground a fill may be as pale as it likes: its edge is what is seen.
  light: { brand: 1, text: TEXT_CONTRAST, ring: EDGE_CONTRAST },
  dark: { brand: EDGE_CONTRAST, text: TEXT_CONTRAST, ring: TEXT_CONTRAST },
};

/** Tells where the brand colour was repaired so that everybody can read it, and by how much. */
export function reportColours(branding: Pick<Branding, 'primaryColor'>): ColourReport[] {
  const asked = parseColour(branding.primaryColor);
  if (!asked) return [];
  return (['light', 'dark'] as const).flatMap((theme) => {
    const ladder = brandLadderRgb(asked, theme);
    return USES.map((use) => {
      const drawn = ladder[use];
      return {
        theme,
        use,
        asked: toHex(asked),
        drawn: toHex(drawn),
        contrastAsked: leastContrast(asked, theme),
        contrastDrawn: leastContrast(drawn, theme),
        needed: NEEDED[theme][use],
        moved: Math.round((rgbToOklch(drawn).l - rgbToOklch(asked).l) * 100),
      };
    });
  });
}

function leastContrast(colour: Rgb, theme: Theme): number {
  return Math.min(...SURFACES[theme].map((surface) => contrast(colour, surface)));
}
