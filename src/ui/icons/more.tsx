import { Icon, type IconProps } from './icon.js';

/** Three dots: more can be done here. */
export function MoreIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2.5} />
    </Icon>
  );
}
