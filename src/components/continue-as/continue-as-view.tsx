import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { PersonView } from '../parts/person-view.js';

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
      <PersonView person={account} />
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
