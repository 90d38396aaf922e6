import { Icon, type IconProps } from './icon.js';

export function TabletIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.75" y="1.75" width="10.5" height="12.5" rx="1.5" />
      <path d="M7 11.75h2" />
    </Icon>
  );
}
