import { Icon, type IconProps } from './icon.js';

export function SignOutIcon(props: IconProps) {
  return (
    <Icon flip {...props}>
      <path d="M6.25 2.75h-2.5a1 1 0 0 0-1 1v8.5a1 1 0 0 0 1 1h2.5M10.5 5.25 13.25 8l-2.75 2.75M13.25 8h-7" />
    </Icon>
  );
}
