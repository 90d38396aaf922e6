'use client';

import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { cn } from './cn.js';

/** How a provider's mark is drawn: its box, and paths with their colours. */
export interface Mark {
  box: string;
  paths: readonly (readonly [shape: string, colour: string])[];
}

// Marks of one colour are in the ink of the page, whatever is around them.
const BOX = 'lv:flex-none lv:size-4 lv:text-ink';
const drawn = new Map<string, ComponentType<{ name: string }>>();

/** A component that loads its mark when it is first drawn, in a module of its own. One for each provider, so that React knows it again. */
function markOf(id: string): ComponentType<{ name: string }> {
  const known = drawn.get(id);
  if (known) return known;
  const LazyMark = lazy(async () => {
    const mark = await import('./provider-marks.js').then(({ loadMark }) => loadMark(id)).catch(() => null);
    return { default: ({ name }: { name: string }) => (mark ? <Drawn mark={mark} /> : <Letter name={name} />) };
  });
  drawn.set(id, LazyMark);
  return LazyMark;
}

function Drawn({ mark }: { mark: Mark }) {
  return (
    <svg aria-hidden="true" viewBox={mark.box} width={16} height={16} data-mark className={cn(BOX)}>
      {mark.paths.map(([shape, colour]) => (
        <path key={shape} d={shape} fill={colour} />
      ))}
    </svg>
  );
}

function Letter({ name }: { name: string }) {
  return (
    <span aria-hidden="true" data-mark className={cn(`${BOX} lv:grid lv:place-items-center lv:rounded-check lv:bg-ground lv:text-12 lv:font-semibold`)}>
      {[...name][0]?.toUpperCase()}
    </span>
  );
}

export interface ProviderMarkProps {
  /** Its id in Better Auth. */
  id: string;
  name: string;
}

/** The mark of a provider, in a room that is kept while it is loaded. One that nobody has drawn for us is the first letter of its name. */
export function ProviderMark({ id, name }: ProviderMarkProps): ReactNode {
  const LazyMark = markOf(id);
  return (
    <Suspense fallback={<span aria-hidden="true" className={cn(BOX)} />}>
      <LazyMark name={name} />
    </Suspense>
  );
}
