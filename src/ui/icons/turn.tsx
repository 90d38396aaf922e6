import { Icon, type IconProps } from './icon.js';

/** An arrow that goes round, clockwise. */
export function TurnIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13.5 8A5.5 5.5 0 1 1 11.6 3.85M11.75 1.25v2.9h-2.9" />
    </Icon>
  );
}
