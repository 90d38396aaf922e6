'use client';

import { type ComponentType, type ReactNode, Suspense, useContext, useMemo } from 'react';
import { AuthContext } from '../hooks/use-auth.js';
import { later } from '../ui/later.js';
import { RootContext } from '../ui/root-context.js';
import type { ClassNames } from '../ui/slots.js';
import { useLivery } from './use-livery.js';

const NotSetUp = later(() => import('./rare-steps.js'), 'NotSetUp');

/** How a component looks, part by part. */
export interface LookProps {
  /** Classes of yours for single parts, such as `{ button: 'my-button' }`. They win over ours. */
  classNames?: ClassNames | undefined;
  /** Leaves all looks to you: no style of ours reaches the component; structure, states, words and behaviour stay. @default false */
  unstyled?: boolean | undefined;
}

/** Gives a component the properties of `LookProps`. What a provider above says holds as well, unless the component says otherwise. */
export function withLook<Props extends LookProps>(Component: ComponentType<Omit<Props, keyof LookProps>>): (props: Props) => ReactNode {
  return function WithLook({ classNames, unstyled, ...props }: Props) {
    const outer = useContext(RootContext);
    const livery = useLivery();
    const ready = useContext(AuthContext);
    const look = useMemo(
      () => ({ ...outer, unstyled: unstyled ?? outer.unstyled, classNames: { ...outer.classNames, ...classNames } }),
      [outer, classNames, unstyled],
    );
    return (
      <RootContext.Provider value={look}>
        {ready ? (
          <Component {...props} />
        ) : (
          <Suspense>
            <NotSetUp {...livery} />
          </Suspense>
        )}
      </RootContext.Provider>
    );
  };
}
