import type { ReactNode } from 'react';
import { Button, buttonClasses } from '../../ui/button.js';
import { AppLink } from '../../ui/link.js';
import { Tile } from '../../ui/tile.js';
import { type AuthCardOptions, AuthCardView } from './auth-card-view.js';

export interface OutcomeViewProps extends AuthCardOptions {
  step: string;
  icon: ReactNode;
  tone?: 'neutral' | 'danger' | 'success' | undefined;
  title: string;
  text: string;
  /** The way on. */
  action: { label: string; href: string };
  /** A second way, quieter. */
  secondary?: { label: string; href: string } | { label: string; onTake: () => void } | undefined;
}

/** Something has ended, well or not: what happened, and the way on. */
export function OutcomeView({ icon, tone, title, text, action, secondary, step, ...card }: OutcomeViewProps): ReactNode {
  return (
    <AuthCardView
      {...card}
      step={step}
      icon={
        <Tile size={44} tone={tone}>
          {icon}
        </Tile>
      }
      title={title}
      subtitle={text}
    >
      <div className="lv lv:grid lv:gap-2">
        <AppLink slot="button" href={action.href} className={buttonClasses('primary', { block: true })}>
          {action.label}
        </AppLink>
        {secondary && 'onTake' in secondary ? (
          <Button variant="quiet" block onClick={secondary.onTake}>
            {secondary.label}
          </Button>
        ) : secondary ? (
          <AppLink slot="button" href={secondary.href} className={buttonClasses('quiet', { block: true })}>
            {secondary.label}
          </AppLink>
        ) : null}
      </div>
    </AuthCardView>
  );
}
