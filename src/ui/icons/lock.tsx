import { Icon, type IconProps } from './icon.js';

export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.75" y="6.75" width="10.5" height="7" rx="1.75" />
      <path d="M5 6.75V5a3 3 0 0 1 6 0v1.75" />
    </Icon>
  );
}
