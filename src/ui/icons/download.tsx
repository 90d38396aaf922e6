import { Icon, type IconProps } from './icon.js';

export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.25v8M4.75 7.25 8 10.5l3.25-3.25M2.25 13.25h11.5" />
    </Icon>
  );
}
