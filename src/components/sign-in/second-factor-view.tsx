import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { KeyIcon } from '../../ui/icons.js';
import { Tile } from '../../ui/tile.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';

export interface SecondFactorViewProps extends AuthCardOptions {
  messages: Pick<Messages, 'common' | 'signIn'>;
  onRestart: () => void;
}

/** The account asks for a second factor: says so, and leads back. */
export function SecondFactorView({ messages, onRestart, ...card }: SecondFactorViewProps): ReactNode {
  return (
    <AuthCardView
      {...card}
      step="second-factor"
      icon={
        <Tile size={44}>
          <KeyIcon size={20} />
        </Tile>
      }
      title={messages.signIn.secondFactorTitle}
      subtitle={messages.signIn.secondFactorText}
    >
      <Button block onClick={onRestart}>
        {messages.common.backToSignIn}
      </Button>
    </AuthCardView>
  );
}
