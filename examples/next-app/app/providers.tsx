'use client';

import { createAuthClient } from 'better-auth/react';
import { LiveryProvider, type LiveryProviderProps } from 'livery-ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

const authClient = createAuthClient();

export function Providers(props: Omit<LiveryProviderProps, 'client'>) {
  const router = useRouter();
  return (
    <LiveryProvider
      client={authClient}
      navigate={(url) => router.push(url)}
      onSessionChange={() => router.refresh()}
      Link={Link}
      paths={{ afterSignIn: '/dashboard' }}
      {...props}
    />
  );
}
