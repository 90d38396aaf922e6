'use client';

import type { ReactNode } from 'react';
import { useFeatures } from '../../hooks/use-features.js';
import { pages } from '../../i18n/en/pages.js';
import { useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { PageView } from './page-view.js';

const english = { pages };

export interface PageProps extends LookProps {
  step: string;
  panel?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** The frame of a page of its own, in the app's brand. */
export const Page = withLook<PageProps>(function Page({ step, panel, className, children }: PageProps): ReactNode {
  const { branding } = useLivery();
  const { features } = useFeatures();
  return (
    <PageView branding={branding} appName={branding?.name ?? features.appName} messages={useMessages(english)} step={step} panel={panel} className={className}>
      {children}
    </PageView>
  );
});
