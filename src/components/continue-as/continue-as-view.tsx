import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar } from '../../ui/avatar.js';
import { Button } from '../../ui/button.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';

export interface ContinueAsViewProps extends AuthCardOptions {
  account: { name: string; email: string; image: string | null };
  messages: Pick<Messages, 'pages' | 'signIn'>;
  onContinue: () => void;
  onForget: () => void;
}

/** Somebody is known here from before: goes on with their address, or makes way for another. */
export function ContinueAsView({ account, messages, onContinue, onForget, ...card }: ContinueAsViewProps): ReactNode {
  const { pages, signIn } = messages;
  return (
    <AuthCardView {...card} step="remembered" title={pages.rememberedTitle} subtitle={pages.rememberedText}>
      <div className="lv lv:flex lv:items-center lv:gap-3 lv:px-3 lv:py-2 lv:border lv:border-line lv:rounded-field lv:bg-sunken">
        <Avatar name={account.name || account.email} src={safeUrl(account.image ?? '', 'image')} size={36} />
        <span className="lv lv:flex-1 lv:grid">
          <bdi className="lv lv:truncate lv:font-medium" title={account.name}>
            {account.name || account.email}
          </bdi>
          {account.name ? (
            <bdi className="lv lv:truncate lv:text-13 lv:text-ink-2" title={account.email}>
              {account.email}
            </bdi>
          ) : null}
        </span>
      </div>
      <div className="lv lv:grid lv:gap-2">
        <Button variant="primary" block onClick={onContinue}>
          <span className="lv lv:truncate">{signIn.continueAs(account.name || account.email)}</span>
        </Button>
        <Button variant="quiet" block onClick={onForget}>
          {signIn.otherAccount}
        </Button>
      </div>
    </AuthCardView>
  );
}
