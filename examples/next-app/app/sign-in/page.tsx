import { SignIn } from 'livery-ui';
import { formPost } from 'livery-ui/server';
import { formPage, type SearchParams } from '../../lib/form-page';

/** A page with one component, which is all that it loads. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <main>
      <SignIn autoFocus form={formPost('sign-in', await formPage('/sign-in', searchParams))} />
    </main>
  );
}
