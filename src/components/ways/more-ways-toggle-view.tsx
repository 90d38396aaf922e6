import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { ChevronDownIcon } from '../../ui/icons.js';

export interface MoreWaysToggleViewProps {
  label: string;
  open: boolean;
  /** The id of what it opens. */
  controls: string;
  onToggle: () => void;
  children?: ReactNode;
}

/** Opens the ways that do not stand open. */
export function MoreWaysToggleView({ label, open, controls, onToggle, children }: MoreWaysToggleViewProps): ReactNode {
  return (
    <div className="lv lv:grid lv:gap-2 lv:-mt-1 lv:noscript:hidden">
      <Button variant="quiet" aria-expanded={open} aria-controls={open ? controls : undefined} className="lv:-mx-[17px]" onClick={onToggle}>
        <span className="lv lv:flex-1 lv:text-start">{label}</span>
        <ChevronDownIcon className={`lv:-me-1 ${open ? 'lv:rotate-180' : ''}`} />
      </Button>
      {children}
    </div>
  );
}
