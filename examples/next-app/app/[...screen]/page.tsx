import { AuthView } from 'livery-ui';
import { formPost } from 'livery-ui/server';
import { formPage, type SearchParams } from '../../lib/form-page';

/** Every other screen: sign-up, forgot and reset password, verification, the links of mails. */
export default async function Page({ params, searchParams }: { params: Promise<{ screen: string[] }>; searchParams: SearchParams }) {
  const path = `/${(await params).screen.join('/')}`;
  return (
    <main>
      <AuthView path={path} form={formPost(path, await formPage(path, searchParams))} />
    </main>
  );
}
