import { Icon, type IconProps } from './icon.js';

export function PrintIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 5.75v-3.5h7v3.5M4.5 11.25h-1.25a1.5 1.5 0 0 1-1.5-1.5v-2.5a1.5 1.5 0 0 1 1.5-1.5h9.5a1.5 1.5 0 0 1 1.5 1.5v2.5a1.5 1.5 0 0 1-1.5 1.5H11.5" />
      <path d="M4.5 9.25h7v4.5h-7z" />
    </Icon>
  );
}
