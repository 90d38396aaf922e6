import { Icon, type IconProps } from './icon.js';

export function SettingsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 5h5.75M11.25 5H14M2 11h2.75M8.25 11H14" />
      <circle cx="9.5" cy="5" r="1.75" />
      <circle cx="6.5" cy="11" r="1.75" />
    </Icon>
  );
}
