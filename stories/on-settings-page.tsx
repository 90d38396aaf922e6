import type { ComponentType } from 'react';
import { Root } from '../src/ui/root.js';

/** As wide as the cards of `AccountSettings`. */
export function onSettingsPage(Story: ComponentType) {
  return (
    <Root style={{ maxWidth: 720, marginInline: 'auto' }}>
      <Story />
    </Root>
  );
}
