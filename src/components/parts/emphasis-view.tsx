import { Fragment, type ReactNode } from 'react';
import { BreakableView, IN_EMAIL } from './breakable-view.js';

export interface EmphasisViewProps {
  /** A sentence with `value` in it. */
  text: string;
  value: string;
  /** In a title, which is bold enough. @default false */
  plain?: boolean | undefined;
}

/** A value of so many characters fits a line of the narrowest card, so it is moved to the next one whole. */
const FITS_A_LINE = 28;

/** A sentence in which a given value stands out, safe from mixing its direction with that of the words around it. */
export function EmphasisView({ text, value, plain = false }: EmphasisViewProps): ReactNode {
  const whole = !plain && value.length <= FITS_A_LINE;
  return splitAround(text, value).map(([before, found], at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
    <Fragment key={at}>
      {before}
      {found ? (
        <bdi className={`lv ${plain ? '' : 'lv:font-medium lv:text-ink'} ${whole ? 'lv:whitespace-nowrap' : ''}`}>
          {whole ? found : <BreakableView text={found} at={IN_EMAIL} />}
        </bdi>
      ) : null}
    </Fragment>
  ));
}

export interface LinkedTextViewProps {
  /** A sentence with the label of each link in it. */
  text: string;
  /** Draws the link of a label. */
  links: readonly { label: string; node: ReactNode }[];
}

/** A sentence in which labels became links, in whatever order a language has them. */
export function LinkedTextView({ text, links }: LinkedTextViewProps): ReactNode {
  return links.reduce<ReactNode[]>(
    (parts, { label, node }) =>
      parts.flatMap((part) => {
        if (typeof part !== 'string' || !part.includes(label)) return [part];
        const start = part.indexOf(label);
        return [part.slice(0, start), <Fragment key={label}>{node}</Fragment>, part.slice(start + label.length)];
      }),
    [text],
  );
}

function splitAround(text: string, value: string): [string, string][] {
  const at = value === '' ? -1 : text.indexOf(value);
  return at < 0 ? [[text, '']] : [[text.slice(0, at), value], ...splitAround(text.slice(at + value.length), value)];
}
