import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import 'livery-ui/styles.css';
import './app.css';
import { pageData } from '../lib/auth';
import { Providers } from './providers';

export const metadata: Metadata = { title: 'Acme' };

export default async function Layout({ children }: { children: ReactNode }) {
  const given = await headers();
  const { branding, features, session } = await pageData(given);
  return (
    <html lang="en">
      <body>
        <Providers branding={branding} features={features} initialSession={session} nonce={given.get('x-nonce') ?? undefined}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
