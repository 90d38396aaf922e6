import { Icon, type IconProps } from './icon.js';

export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5" cy="11" r="3.25" />
      <path d="m7.4 8.6 6.35-6.35M11 5l2.25 2.25" />
    </Icon>
  );
}
