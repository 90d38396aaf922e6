import { Icon, type IconProps } from './icon.js';

export function LinkOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M9.5 4 11 2.5a2.1 2.1 0 0 1 3 3L12.5 7M6.5 12 5 13.5a2.1 2.1 0 0 1-3-3L3.5 9M6 6.25 9.75 10M2 2l12 12" />
    </Icon>
  );
}
