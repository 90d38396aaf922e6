import { SessionList, UserButton } from 'livery-ui';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { auth } from '../../lib/auth';

/** The server decides who may see this; what the page draws is a courtesy. */
export default async function Page() {
  const session = await auth.api.getSession({ headers: await headers() });
  if (!session) redirect('/sign-in?redirectTo=/dashboard');
  return (
    <main className="page">
      <UserButton />
      <SessionList />
    </main>
  );
}
