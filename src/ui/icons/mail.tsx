import { Icon, type IconProps } from './icon.js';

export function MailIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.75" />
      <path d="m2.25 4.75 5.75 4 5.75-4" />
    </Icon>
  );
}
