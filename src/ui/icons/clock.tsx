import { Icon, type IconProps, ring } from './icon.js';

export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M8 4.5V8l2.25 1.5" />
    </Icon>
  );
}
