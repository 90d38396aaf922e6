import type { MouseEvent, ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { Messages } from '../../i18n/messages.js';
import { buttonClasses } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { CheckIcon, KeyIcon, LaptopIcon, MailIcon, PasskeyIcon, ShieldIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { Root } from '../../ui/root.js';
import type { SlotName } from '../../ui/slots.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { CardFailedView, CardLoadingView } from '../parts/card-states-view.js';
import { ActionRowView } from '../parts/row-view.js';

type CheckupId = 'email' | 'passkey' | 'secondFactor' | 'backupCodes' | 'secondWay' | 'newDevices' | 'sessions';
export type CheckupTab = 'profile' | 'security' | 'sessions';

export interface SecurityCheckupViewProps {
  /** The most important first; `null` while they are not known. */
  items: readonly { id: CheckupId; done: boolean; count?: number | undefined; by?: 'password' | 'passkey' | 'account' | undefined }[] | null;
  error: AuthError | null;
  messages: Pick<Messages, 'checkup' | 'common' | 'errors' | 'settings'>;
  /** Where the cards of a tab are. */
  hrefOf: (tab: CheckupTab) => string;
  className?: string | undefined;
  onRetry: () => void;
}

/** What each is done with: its icon, and the card that does it. */
const PLACES: Readonly<Record<CheckupId, { icon: typeof MailIcon; tab: CheckupTab; card: SlotName }>> = {
  email: { icon: MailIcon, tab: 'profile', card: 'email' },
  passkey: { icon: PasskeyIcon, tab: 'security', card: 'passkeys' },
  secondFactor: { icon: ShieldIcon, tab: 'security', card: 'two-factor' },
  backupCodes: { icon: ShieldIcon, tab: 'security', card: 'two-factor' },
  secondWay: { icon: KeyIcon, tab: 'security', card: 'password' },
  newDevices: { icon: LaptopIcon, tab: 'sessions', card: 'sessions' },
  sessions: { icon: LaptopIcon, tab: 'sessions', card: 'sessions' },
};

/** The card of each second way in. */
const WAYS = { password: 'password', passkey: 'passkeys', account: 'connected-accounts' } as const;

/** What says what to do, and nothing once that is done. The others say why. */
const ADVICE = new Set(['newDevices', 'sessions']);

/** What makes an account safe: what is in place, what is missing, and one thing to do about each. */
export function SecurityCheckupView({ items, error, messages, hrefOf, className, onRetry }: SecurityCheckupViewProps): ReactNode {
  const { checkup: words, common } = messages;
  return (
    <Root slot="checkup" className={className}>
      {items ? (
        <Card title={words.title} text={words.text(items.filter(({ done }) => done).length, items.length)}>
          <ul className="lv lv:mt-4 lv:border-t lv:border-line">
            {items.map(({ id, done, count = 0, by }) => {
              const { icon: Icon, tab } = PLACES[id];
              const card = id === 'secondWay' && by ? WAYS[by] : PLACES[id].card;
              return (
                <ActionRowView
                  key={id}
                  icon={done ? <CheckIcon size={20} /> : <Icon size={20} />}
                  tone={done ? 'success' : 'neutral'}
                  title={
                    <>
                      <VisuallyHidden>{`${done ? words.done : words.todo}: `}</VisuallyHidden>
                      {done
                        ? words[`${id}Done`]
                        : id === 'sessions' || id === 'newDevices' || id === 'backupCodes'
                          ? words[`${id}Todo`](count)
                          : words[`${id}Todo`]}
                    </>
                  }
                  text={done && ADVICE.has(id) ? null : words[`${id}Text`]}
                >
                  {done ? null : (
                    <AppLink slot="button" href={hrefOf(tab)} onClick={(event) => goToCard(event, card)} className={buttonClasses('secondary', { size: 'sm' })}>
                      {words[`${id}Action`]}
                    </AppLink>
                  )}
                </ActionRowView>
              );
            })}
          </ul>
        </Card>
      ) : error ? (
        <CardFailedView title={words.title} error={error} messages={messages} onRetry={onRetry} />
      ) : (
        <CardLoadingView title={words.title} label={common.loading} rows={4} />
      )}
    </Root>
  );
}

/** Goes to a card that is on the page already; else the link leads to its tab. */
function goToCard(event: MouseEvent, card: SlotName): void {
  const heading = document.querySelector<HTMLElement>(`[data-slot="${card}"] [data-slot="card-title"]`);
  if (!heading) return;
  event.preventDefault();
  heading.focus();
  heading.scrollIntoView({ block: 'start' });
}
