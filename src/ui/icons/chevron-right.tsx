import { Icon, type IconProps } from './icon.js';

export function ChevronRightIcon(props: IconProps) {
  return (
    <Icon flip {...props}>
      <path d="m6.25 4 4 4-4 4" />
    </Icon>
  );
}
