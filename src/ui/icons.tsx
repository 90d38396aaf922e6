import type { SVGAttributes } from 'react';
import { cn } from './cn.js';

export interface IconProps extends SVGAttributes<SVGSVGElement> {
  /** 16 beside text, 20 in a tile. The stroke stays 1.5 px. @default 16 */
  size?: 16 | 20 | undefined;
}

/** The frame of every icon: drawn on a grid of 16 with round caps. `flip` turns those that point somewhere over in RTL. */
function Icon({ size = 16, flip = false, className, ...props }: IconProps & { flip?: boolean }) {
  const box = size === 20 ? 'lv:size-5 lv:stroke-[1.2]' : 'lv:size-4 lv:stroke-[1.5]';
  // Size and stroke stand here, too, for a page without the stylesheet, where an icon would be black and as wide as the page.
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      {...props}
      className={cn(`lv:flex-none ${box} ${flip ? 'lv-flip' : ''}`, className)}
    />
  );
}

const ring = <circle cx="8" cy="8" r="6.25" />;

export function AlertIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M8 4.9v3.5M8 11h.01" />
    </Icon>
  );
}

export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M8 7.6v3.5M8 5h.01" />
    </Icon>
  );
}

export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M8 4.5V8l2.25 1.5" />
    </Icon>
  );
}

export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m3.25 8.5 3.25 3.25 6.25-7" />
    </Icon>
  );
}

export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}

export function EyeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.5 8S3.75 3.5 8 3.5 14.5 8 14.5 8 12.25 12.5 8 12.5 1.5 8 1.5 8Z" />
      <circle cx="8" cy="8" r="2" />
    </Icon>
  );
}

export function EyeOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.4 3.7A6.4 6.4 0 0 1 8 3.5c4.25 0 6.5 4.5 6.5 4.5a11.4 11.4 0 0 1-1.7 2.25M4.1 4.9A10.6 10.6 0 0 0 1.5 8S3.75 12.5 8 12.5a6.7 6.7 0 0 0 3.4-.95M2 2l12 12" />
    </Icon>
  );
}

export function ChevronDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 6.25 4 4 4-4" />
    </Icon>
  );
}

export function MailIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.75" />
      <path d="m2.25 4.75 5.75 4 5.75-4" />
    </Icon>
  );
}

export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5" cy="11" r="3.25" />
      <path d="m7.4 8.6 6.35-6.35M11 5l2.25 2.25" />
    </Icon>
  );
}

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

export function ChevronRightIcon(props: IconProps) {
  return (
    <Icon flip {...props}>
      <path d="m6.25 4 4 4-4 4" />
    </Icon>
  );
}

export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.75" y="6.75" width="10.5" height="7" rx="1.75" />
      <path d="M5 6.75V5a3 3 0 0 1 6 0v1.75" />
    </Icon>
  );
}

export function LinkOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M9.5 4 11 2.5a2.1 2.1 0 0 1 3 3L12.5 7M6.5 12 5 13.5a2.1 2.1 0 0 1-3-3L3.5 9M6 6.25 9.75 10M2 2l12 12" />
    </Icon>
  );
}

export function SignOutIcon(props: IconProps) {
  return (
    <Icon flip {...props}>
      <path d="M6.25 2.75h-2.5a1 1 0 0 0-1 1v8.5a1 1 0 0 0 1 1h2.5M10.5 5.25 13.25 8l-2.75 2.75M13.25 8h-7" />
    </Icon>
  );
}

export function SettingsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 5h5.75M11.25 5H14M2 11h2.75M8.25 11H14" />
      <circle cx="9.5" cy="5" r="1.75" />
      <circle cx="6.5" cy="11" r="1.75" />
    </Icon>
  );
}

export function LaptopIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="3.25" width="10" height="7" rx="1.25" />
      <path d="M1.5 12.75h13" />
    </Icon>
  );
}

export function PhoneIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="4.25" y="1.75" width="7.5" height="12.5" rx="1.5" />
      <path d="M7.25 11.75h1.5" />
    </Icon>
  );
}

export function DesktopIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.75" y="2.75" width="12.5" height="8" rx="1.5" />
      <path d="M5.75 13.25h4.5" />
    </Icon>
  );
}

export function GlobeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {ring}
      <path d="M1.75 8h12.5M8 1.75c2 1.75 3 3.75 3 6.25s-1 4.5-3 6.25C6 12.5 5 10.5 5 8s1-4.5 3-6.25Z" />
    </Icon>
  );
}

export function PersonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="5.25" r="2.75" />
      <path d="M2.75 13.75c.4-2.6 2.4-4 5.25-4s4.85 1.4 5.25 4" />
    </Icon>
  );
}

export function ShieldIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m8 1.75 5.25 1.9v3.9c0 3.2-2.2 5.7-5.25 6.7-3.05-1-5.25-3.5-5.25-6.7v-3.9L8 1.75Z" />
      <path d="m5.75 8 1.6 1.6 2.9-3.1" />
    </Icon>
  );
}
