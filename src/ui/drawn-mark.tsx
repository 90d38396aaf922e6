'use client';

import type { ComponentType } from 'react';
import { cn } from './cn.js';
import { MARK_BOX, type Mark } from './provider-mark.js';
import { loadMark } from './provider-marks.js';

/** A component that draws the mark of a provider; one that nobody has drawn for us is the first letter of its name. */
export async function drawnMark(id: string): Promise<ComponentType<{ name: string }>> {
  const mark = await loadMark(id).catch(() => null);
  return ({ name }) => (mark ? <Drawn mark={mark} /> : <Letter name={name} />);
}

function Drawn({ mark }: { mark: Mark }) {
  return (
    <svg aria-hidden="true" viewBox={mark.box} width={16} height={16} data-mark className={cn(MARK_BOX)}>
      {mark.paths.map(([shape, colour]) => (
        <path key={shape} d={shape} fill={colour} />
      ))}
    </svg>
  );
}

function Letter({ name }: { name: string }) {
  return (
    <span aria-hidden="true" data-mark className={cn(`${MARK_BOX} lv:grid lv:place-items-center lv:rounded-check lv:bg-ground lv:text-12 lv:font-semibold`)}>
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
