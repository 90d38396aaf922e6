import { Icon, type IconProps, ring } from './icon.js';

export function GlobeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M1.75 8h12.5M8 1.75c2 1.75 3 3.75 3 6.25s-1 4.5-3 6.25C6 12.5 5 10.5 5 8s1-4.5 3-6.25Z" />
    </Icon>
  );
}
