import { Icon, type IconProps } from './icon.js';

export function LaptopIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="3.25" width="10" height="7" rx="1.25" />
      <path d="M1.5 12.75h13" />
    </Icon>
  );
}
