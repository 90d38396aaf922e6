/**
 * As much of routers as docs/routers.md uses, by their own documentation, for none of them is installed here: Next 16, React Router 7, TanStack Start 1. The blocks for Next
 * are compiled and run for real by `npm run test:consumers`.
 */
declare module 'next/link' {
  import type { ComponentType, ReactNode } from 'react';

  const Link: ComponentType<{ href: string; className?: string | undefined; children?: ReactNode }>;
  export default Link;
}
declare module 'next/navigation' {
  export function useRouter(): { push(url: string): void; refresh(): void };
  export function redirect(url: string): never;
}
declare module 'next/headers' {
  export function headers(): Promise<Headers>;
}
declare module 'react-router' {
  import type { ComponentType, ReactNode } from 'react';
  export const Link: ComponentType<{ to: string; className?: string | undefined; children?: ReactNode }>;
  export const Outlet: ComponentType;
  export function useLocation(): { pathname: string };
  export function useNavigate(): (to: string) => void | Promise<void>;
}
declare module '@tanstack/react-router' {
  import type { ComponentType } from 'react';
  export function createFileRoute(path: string): (options: { component?: ComponentType; beforeLoad?: () => Promise<void> }) => {
    useParams(): { _splat?: string };
  };
  export function redirect(options: { to: string; params?: Record<string, string>; search?: Record<string, string> }): Error;
}
declare module '@tanstack/react-start' {
  export function createServerFn(): { handler<Answer>(work: () => Promise<Answer>): () => Promise<Answer> };
}
declare module '@tanstack/react-start/server' {
  export function getRequestHeaders(): Headers;
}
