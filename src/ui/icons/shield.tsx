import { Icon, type IconProps } from './icon.js';

export function ShieldIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m8 1.75 5.25 1.9v3.9c0 3.2-2.2 5.7-5.25 6.7-3.05-1-5.25-3.5-5.25-6.7v-3.9L8 1.75Z" />
      <path d="m5.75 8 1.6 1.6 2.9-3.1" />
    </Icon>
  );
}
