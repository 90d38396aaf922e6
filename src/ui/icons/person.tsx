import { Icon, type IconProps } from './icon.js';

export function PersonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="5.25" r="2.75" />
      <path d="M2.75 13.75c.4-2.6 2.4-4 5.25-4s4.85 1.4 5.25 4" />
    </Icon>
  );
}
