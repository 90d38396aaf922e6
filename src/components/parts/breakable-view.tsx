import { Fragment, type ReactNode } from 'react';

/** Where an email address may break: after the @, or after a dot. */
export const IN_EMAIL = /(?<=[@.])(?=\w)/;
/** Where an IPv6 address may break: after a colon, not in the middle of a group. */
export const IN_ADDRESS = /(?<=:)/;

export interface BreakableViewProps {
  text: string;
  /** Matches the empty places at which a line may end. */
  at: RegExp;
}

/** A value without spaces that may be too long for its line, with the places at which it reads best when it breaks. */
export function BreakableView({ text, at }: BreakableViewProps): ReactNode {
  return text.split(at).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one value never move
    <Fragment key={index}>
      {index > 0 ? <wbr className="lv" /> : null}
      {part}
    </Fragment>
  ));
}
