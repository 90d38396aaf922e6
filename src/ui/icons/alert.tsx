import { Icon, type IconProps, ring } from './icon.js';

export function AlertIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M8 4.9v3.5M8 11h.01" />
    </Icon>
  );
}
