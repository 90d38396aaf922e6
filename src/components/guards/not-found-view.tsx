import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { LinkOffIcon } from '../../ui/icons.js';
import type { AuthCardOptions } from '../parts/auth-card-view.js';
import { OutcomeView } from '../parts/outcome-view.js';

export interface NotFoundViewProps extends AuthCardOptions {
  messages: Pick<Messages, 'guards'>;
  signInHref: string;
}

/** A path that leads to no screen. */
export function NotFoundView({ messages, signInHref, ...card }: NotFoundViewProps): ReactNode {
  const { guards } = messages;
  return (
    <OutcomeView
      {...card}
      step="not-found"
      icon={<LinkOffIcon size={20} />}
      title={guards.notFoundTitle}
      text={guards.notFoundText}
      action={{ label: guards.errorAction, href: signInHref }}
    />
  );
}
