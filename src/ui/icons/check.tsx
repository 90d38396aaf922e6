import { Icon, type IconProps } from './icon.js';

export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m3.25 8.5 3.25 3.25 6.25-7" />
    </Icon>
  );
}
