import { Icon, type IconProps } from './icon.js';

export function EyeOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.4 3.7A6.4 6.4 0 0 1 8 3.5c4.25 0 6.5 4.5 6.5 4.5a11.4 11.4 0 0 1-1.7 2.25M4.1 4.9A10.6 10.6 0 0 0 1.5 8S3.75 12.5 8 12.5a6.7 6.7 0 0 0 3.4-.95M2 2l12 12" />
    </Icon>
  );
}
