import { Icon, type IconProps } from './icon.js';

export function PasskeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="6.25" cy="4.75" r="2.75" />
      <path d="M1.5 13.75c.2-2.7 2.1-4.25 4.75-4.25.8 0 1.5.1 2.1.4" />
      <circle cx="12" cy="8.75" r="1.9" />
      <path d="M12 10.75v3.75M12 12.75h1.5" />
    </Icon>
  );
}
