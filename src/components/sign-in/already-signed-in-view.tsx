import type { ReactNode } from 'react';
import type { AuthUser } from '../../client/port.js';
import type { Messages } from '../../i18n/messages.js';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar } from '../../ui/avatar.js';
import { Button } from '../../ui/button.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';

export interface AlreadySignedInViewProps extends AuthCardOptions {
  user: AuthUser;
  messages: Pick<Messages, 'signIn'>;
  /** Whether the sign-out is on its way. */
  pending: boolean;
  onContinue: () => void;
  onSignOut: () => void;
}

/** Somebody is signed in already: goes on as that person, or makes way for another. */
export function AlreadySignedInView({ user, messages, pending, onContinue, onSignOut, ...card }: AlreadySignedInViewProps): ReactNode {
  const { signIn } = messages;
  return (
    <AuthCardView {...card} step="already-signed-in" title={<EmphasisView text={signIn.alreadyTitle(user.name)} value={user.name} plain />}>
      <div className="lv lv:flex lv:items-center lv:gap-3 lv:px-3 lv:py-2 lv:border lv:border-line lv:rounded-field lv:bg-sunken">
        <Avatar name={user.name} src={safeUrl(user.image ?? '', 'image')} size={36} />
        <span className="lv lv:flex-1 lv:grid">
          <bdi className="lv lv:truncate lv:font-medium" title={user.name}>
            {user.name}
          </bdi>
          <bdi className="lv lv:truncate lv:text-13 lv:text-ink-2" title={user.email}>
            {user.email}
          </bdi>
        </span>
      </div>
      <div className="lv lv:grid lv:gap-2">
        <Button variant="primary" block onClick={onContinue}>
          <span className="lv lv:truncate">{signIn.continueAs(user.name)}</span>
        </Button>
        <Button variant="quiet" block pending={pending} onClick={onSignOut}>
          {signIn.otherAccount}
        </Button>
      </div>
    </AuthCardView>
  );
}
