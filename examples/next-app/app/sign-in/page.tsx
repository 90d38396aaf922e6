import { SignIn } from 'livery-ui';

/** A page with one component, which is all that it loads. */
export default function Page() {
  return (
    <main>
      <SignIn autoFocus />
    </main>
  );
}
