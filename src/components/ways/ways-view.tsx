import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { MailIcon, PasskeyIcon } from '../../ui/icons.js';
import { ProviderMark } from '../../ui/provider-mark.js';
import type { Way } from '../parts/ways.js';

export interface WaysViewProps {
  ways: readonly Way[];
  messages: Pick<Messages, 'signIn'>;
  /** Two beside each other below the first, where the card is 360 px wide or more, or each as wide as the card. @default 'columns' */
  layout?: 'columns' | 'block' | undefined;
  /** The way that was used last. It gets a badge where it comes first. */
  lastWay?: string | null | undefined;
  /** The way that is on its way. */
  pending?: string | null | undefined;
  /** Whether something else is on its way. */
  asleep?: boolean | undefined;
  onChoose: (way: Way) => void;
}

/** Ways in as buttons. How many rows there are does not depend on which was used last, so nothing jumps when that is known. */
export function WaysView({ ways, messages, layout = 'columns', lastWay, pending = null, asleep = false, onChoose }: WaysViewProps): ReactNode {
  const { signIn } = messages;
  const columns = layout === 'columns' && ways.length > 2;
  return (
    <div className="lv lv:grid lv:gap-2 lv:@min-[360px]:grid-cols-2">
      {ways.map((way, at) => {
        // One that would stand alone in its row is as wide as the card, too.
        const wide = !columns || at === 0 || (at === ways.length - 1 && at % 2 === 1);
        const last = at === 0 && way.id === lastWay;
        return (
          <Button
            key={way.id}
            icon={<WayIcon way={way} />}
            pending={pending === way.id}
            aria-disabled={(asleep || pending !== null) && pending !== way.id ? true : undefined}
            className={wide ? 'lv:relative lv:col-span-full' : undefined}
            data-way={way.id}
            onClick={() => onChoose(way)}
          >
            <span className={wide ? 'lv' : 'lv lv:truncate'}>{wayLabel(way, signIn, wide)}</span>
            {/* On its edge, so that the words stand in line with the others, however narrow the card and long the name. */}
            {last ? <Badge className="lv:absolute lv:-top-2.5 lv:end-2 lv:border lv:border-line-2">{signIn.lastUsed}</Badge> : null}
          </Button>
        );
      })}
    </div>
  );
}

export function WayIcon({ way }: { way: Way }): ReactNode {
  if (way.kind === 'provider') return <ProviderMark id={way.id} name={way.name} />;
  return way.kind === 'passkey' ? <PasskeyIcon /> : <MailIcon />;
}

export function wayLabel(way: Way, words: Messages['signIn'], wide: boolean): string {
  if (way.kind === 'provider') return wide ? words.continueWith(way.name) : way.name;
  if (way.kind === 'passkey') return wide ? words.continueWithPasskey : words.passkey;
  if (way.id === 'magic-link') return wide ? words.continueWithMagicLink : words.magicLink;
  return wide ? words.continueWithEmailCode : words.emailCode;
}
