'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { StepMotionProps } from './step-motion.js';

export interface StepTransitionProps {
  /** Name of what is shown. Fields live as long as it stays the same. */
  step: string;
  children: ReactNode;
}

/**
 * Moves from one step to the next, and the focus with it: to the new step's heading, so that a screen reader says where the person is. Until a step has changed
 * after the animation code arrived, it is a plain element: a swap before that would mount the fields anew and lose what was typed.
 */
export function StepTransition({ step, children }: StepTransitionProps) {
  const container = useRef<HTMLDivElement>(null);
  const first = useRef(step);
  const [Motion, setMotion] = useState<ComponentType<StepMotionProps> | null>(null);
  const [arrived, setArrived] = useState<ComponentType<StepMotionProps> | null>(null);
  const [shown, setShown] = useState(step);

  if (shown !== step) {
    setShown(step);
    if (arrived && !Motion) setMotion(() => arrived);
  }

  useEffect(() => {
    // Loads the animation when the page has nothing better to do.
    let left = false;
    const timer = setTimeout(
      () =>
        void import('./step-motion.js').then(
          (module) => !left && setArrived(() => module.StepMotion),
          () => {},
        ),
      300,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);

  useEffect(() => {
    // Moves the focus of the page, which is outside of React, when the step has changed.
    if (first.current === step) return;
    first.current = '';
    container.current?.querySelector<HTMLElement>('[data-slot="title"]')?.focus();
  }, [step]);

  return (
    <div ref={container} className="lv" data-slot="step" data-step={step}>
      {Motion ? (
        <Motion step={step}>{children}</Motion>
      ) : (
        <div className="lv" key={step}>
          {children}
        </div>
      )}
    </div>
  );
}
