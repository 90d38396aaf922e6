'use client';

import type { ReactNode } from 'react';
import type { PublicBranding } from '../../branding/branding.js';
import { BrandMark } from '../../ui/brand-mark.js';
import { Root, useRootAttributes } from '../../ui/root.js';
import { StepTransition } from '../../ui/step-transition.js';
import { useSlot } from '../../ui/use-slot.js';

/** What a screen of one task may be told about its place in the page. */
export interface AuthCardOptions {
  branding: PublicBranding | null;
  className?: string | undefined;
}

export interface AuthCardViewProps extends AuthCardOptions {
  /** Name of the step, for stories, tests and the host's styles. */
  step: string;
  /** Steps that share fields share a screen. @default the step */
  screen?: string | undefined;
  title: ReactNode;
  subtitle?: ReactNode;
  /** In place of the logo, where the step is a state rather than a form: a `Tile` of 44 px. */
  icon?: ReactNode;
  children?: ReactNode;
}

/** Its box. Without a card's frame where there is no room for one. */
export const authCardClasses =
  'lv:w-full lv:p-6 lv:@min-[480px]:max-w-100 lv:@min-[480px]:mx-auto lv:@min-[480px]:p-8 lv:@min-[480px]:border lv:@min-[480px]:border-line lv:@min-[480px]:rounded-card lv:@min-[480px]:shadow-card';

/** The card of one task: logo, title, subtitle, body, on one start edge. Without a card's frame where there is no room for one. */
export function AuthCardView({ branding, className, step, screen = step, title, subtitle, icon, children }: AuthCardViewProps): ReactNode {
  // On a phone the card is the page itself, unless it has a theme that the page does not know of.
  const ground = useRootAttributes()['data-lv-appearance'] ? 'lv:bg-surface' : 'lv:@min-[480px]:bg-surface';
  return (
    <Root slot="auth" data-step={step}>
      <div {...useSlot('auth-card', `${ground} ${authCardClasses}`, className)}>
        <StepTransition step={screen}>
          {icon || branding ? (
            <div className="lv lv:mb-6">
              {icon ?? (branding ? <BrandMark name={branding.name} logoUrl={branding.logoUrl} logoDarkUrl={branding.logoDarkUrl} /> : null)}
            </div>
          ) : null}
          <h1 tabIndex={-1} {...useSlot('title', 'lv:text-20 lv:tracking-20 lv:font-semibold lv:text-balance lv:outline-none')}>
            {title}
          </h1>
          {subtitle ? <p className="lv lv:mt-1 lv:text-ink-2 lv:text-pretty lv:[overflow-wrap:anywhere]">{subtitle}</p> : null}
          {children ? <div className="lv lv:mt-6 lv:grid lv:gap-5">{children}</div> : null}
        </StepTransition>
      </div>
    </Root>
  );
}
