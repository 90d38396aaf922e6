import { Icon, type IconProps } from './icon.js';

export function OpenIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M9.25 2.25h4.5v4.5M13.5 2.5 7.25 8.75M12.25 9.75v2.5a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5h2.5" />
    </Icon>
  );
}
