import { Icon, type IconProps, ring } from './icon.js';

export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M8 7.6v3.5M8 5h.01" />
    </Icon>
  );
}
