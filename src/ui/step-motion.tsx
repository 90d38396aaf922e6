'use client';

/** All of framer-motion that Livery uses, behind one `import()`, so that none of it is in a first load. */
import { domAnimation, LazyMotion, MotionConfig, m } from 'framer-motion';
import type { ReactNode } from 'react';

const RISE_PX = 4;
const SECONDS = 0.16;

export interface StepMotionProps {
  step: string;
  children: ReactNode;
}

/** Lets a new step fade in and rise a little. With reduced motion it is just there. */
export function StepMotion({ step, children }: StepMotionProps) {
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig reducedMotion="user">
        <m.div
          key={step}
          className="lv"
          initial={{ opacity: 0, y: RISE_PX }}
          animate={{ opacity: 1, y: 0 }}
          transition={{ duration: SECONDS, ease: [0, 0, 0.2, 1] }}
        >
          {children}
        </m.div>
      </MotionConfig>
    </LazyMotion>
  );
}
