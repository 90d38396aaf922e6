'use client';

import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { cn } from './cn.js';

/** How a provider's mark is drawn: its box, and paths with their colours. */
export interface Mark {
  box: string;
  paths: readonly (readonly [shape: string, colour: string])[];
}

/** The room of a mark. Marks of one colour are in the ink of the page, whatever is around them. */
export const MARK_BOX = 'lv:flex-none lv:size-4 lv:text-ink';
const drawn = new Map<string, ComponentType<{ name: string }>>();

/** A component that loads its mark when it is first drawn, in a module of its own. One for each provider, so that React knows it again. */
function markOf(id: string): ComponentType<{ name: string }> {
  const known = drawn.get(id);
  if (known) return known;
  const LazyMark = lazy(async () => ({ default: await import('./drawn-mark.js').then(({ drawnMark }) => drawnMark(id)).catch(() => Room) }));
  drawn.set(id, LazyMark);
  return LazyMark;
}

function Room() {
  return <span aria-hidden="true" className={cn(MARK_BOX)} />;
}

export interface ProviderMarkProps {
  /** Its id in Better Auth. */
  id: string;
  name: string;
}

/** The mark of a provider, in a room that is kept while it is loaded, and where it cannot be. One that nobody has drawn for us is the first letter of its name. */
export function ProviderMark({ id, name }: ProviderMarkProps): ReactNode {
  const LazyMark = markOf(id);
  return (
    <Suspense fallback={<Room />}>
      <LazyMark name={name} />
    </Suspense>
  );
}
