'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { StepMotionProps } from './step-motion.js';
import { useSlot } from './use-slot.js';

/** One screen follows another within this time, also when it had to be loaded; after it, a screen is a new visit. */
const HANDOVER_MS = 1000;
let lastLeft = Number.NEGATIVE_INFINITY;

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
  const first = useRef<string | null>(step);
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
    // Moves the focus of the page, which is outside of React, when the step has changed: within this element, or by taking the place of another.
    const replaced = first.current === step && performance.now() - lastLeft < HANDOVER_MS && document.activeElement === document.body;
    if (first.current !== step || replaced) container.current?.querySelector<HTMLElement>('[data-slot="title"]')?.focus();
    if (first.current !== step) first.current = null;
  }, [step]);

  useEffect(() => {
    // Subscribes to the end of the element, which React announces once it is out of the page.
    const element = container.current;
    return () => {
      if (!element?.isConnected) lastLeft = performance.now();
    };
  }, []);

  return (
    <div ref={container} {...useSlot('step', '')} data-step={step}>
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
