'use client';

import type { ReactNode } from 'react';
import { signIn } from '../../i18n/en/sign-in.js';
import { ways } from '../../i18n/en/ways.js';
import { useMessages } from '../use-livery.js';
import { MoreWaysView, type MoreWaysViewProps } from './more-ways-view.js';

const english = { signIn, ways };

/** The ways that do not stand open, with their words, which are loaded when somebody looks. */
export function MoreWays(props: Omit<MoreWaysViewProps, 'messages'>): ReactNode {
  return <MoreWaysView {...props} messages={useMessages(english)} />;
}
