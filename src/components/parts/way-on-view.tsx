import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';

export interface WayOnViewProps {
  label: string;
  onGoOn: () => void;
}

/** The way on from a page that should have been left by now. */
export function WayOnView({ label, onGoOn }: WayOnViewProps): ReactNode {
  return (
    <Button variant="primary" block onClick={onGoOn}>
      {label}
    </Button>
  );
}
