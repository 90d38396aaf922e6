import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Spinner } from '../../ui/spinner.js';
import { Tile } from '../../ui/tile.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';

export interface GoingOnViewProps extends AuthCardOptions {
  messages: Pick<Messages, 'social'>;
}

/** Between a provider's page and the app, or a word on what went wrong. Appears after 200 ms, for most are through by then. */
export function GoingOnView({ branding, className = '', messages }: GoingOnViewProps): ReactNode {
  return (
    <AuthCardView
      branding={branding}
      className={`lv-late ${className}`}
      step="going-on"
      icon={
        <Tile size={44}>
          <Spinner />
        </Tile>
      }
      title={<span role="status">{messages.social.returningTitle}</span>}
    />
  );
}
