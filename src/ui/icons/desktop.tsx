import { Icon, type IconProps } from './icon.js';

export function DesktopIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.75" y="2.75" width="12.5" height="8" rx="1.5" />
      <path d="M5.75 13.25h4.5" />
    </Icon>
  );
}
