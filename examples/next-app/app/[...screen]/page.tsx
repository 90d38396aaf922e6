import { AuthView } from 'livery-ui';

/** Every other screen: sign-up, forgot and reset password, verification, the links of mails. */
export default async function Page({ params }: { params: Promise<{ screen: string[] }> }) {
  const { screen } = await params;
  return (
    <main>
      <AuthView path={`/${screen.join('/')}`} />
    </main>
  );
}
