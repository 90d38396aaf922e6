import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fireEvent, screen, within } from 'storybook/test';
import { ContinueAsView } from '../../src/components/continue-as/continue-as-view.js';
import { NotFoundView } from '../../src/components/guards/not-found-view.js';
import { MagicLinkConfirmView } from '../../src/components/magic-link/magic-link-confirm-view.js';
import { AddressView } from '../../src/components/mailed/address-view.js';
import { CodeView } from '../../src/components/mailed/code-view.js';
import { CheckMailView } from '../../src/components/parts/check-mail-view.js';
import { OutcomeView } from '../../src/components/parts/outcome-view.js';
import { PasskeyPromptView } from '../../src/components/passkey/passkey-prompt-view.js';
import { ForgotPasswordView } from '../../src/components/password-reset/forgot-password-view.js';
import { ResetPasswordView } from '../../src/components/password-reset/reset-password-view.js';
import { SessionListView } from '../../src/components/session-list/session-list-view.js';
import { AlreadySignedInView } from '../../src/components/sign-in/already-signed-in-view.js';
import { EmailUnverifiedView } from '../../src/components/sign-in/email-unverified-view.js';
import { SignInView } from '../../src/components/sign-in/sign-in-view.js';
import { SignUpView } from '../../src/components/sign-up/sign-up-view.js';
import { TwoFactorView } from '../../src/components/two-factor/two-factor-view.js';
import { UserButtonView } from '../../src/components/user-button/user-button-view.js';
import { VerifyEmailView } from '../../src/components/verify-email/verify-email-view.js';
import { pseudoMessages as messages } from '../pseudo.js';
import { acme, ada, features, nothing, paths } from '../sample.js';
import alreadySignedIn from './already-signed-in.stories.js';
import checkMail from './check-mail.stories.js';
import continueAs from './continue-as.stories.js';
import emailCode from './email-code.stories.js';
import emailUnverified from './email-unverified.stories.js';
import forgotPassword from './forgot-password.stories.js';
import magicLink from './magic-link.stories.js';
import passkeyPrompt from './passkey-prompt.stories.js';
import resetPassword from './reset-password.stories.js';
import sessionList from './session-list.stories.js';
import signIn from './sign-in.stories.js';
import signInWays from './sign-in-ways.stories.js';
import signUp from './sign-up.stories.js';
import signUpFields, { Fields, UsernameTaken } from './sign-up-fields.stories.js';
import twoFactor from './two-factor.stories.js';
import verifyEmail from './verify-email.stories.js';

/** A phone of 320 px, and words two fifths longer than English: nothing is cut off, and nothing scrolls sideways. */
const meta = {
  title: 'Screens/Long words',
  parameters: { layout: 'fullscreen' },
  decorators: [
    (Story) => (
      <div data-phone style={{ width: 320 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta;
export default meta;

/** Whether an element holds words that its own box may cut. An ellipsis is a decision: names and addresses of people, whole in a title. */
function holdsWords(element: Element): boolean {
  const { textOverflow, display } = getComputedStyle(element);
  return (
    display !== 'inline' && textOverflow !== 'ellipsis' && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  );
}

/** W09: no text is wider than its box, and no box than the phone. */
function fits(root: ParentNode): void {
  const phone = root.querySelector('[data-phone]') ?? (root as Element);
  const right = phone.getBoundingClientRect().right;
  const cut = [...phone.querySelectorAll<HTMLElement>('.lv')].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return false;
    return box.right > right + 1 || box.left < -1 || (holdsWords(element) && element.scrollWidth > element.clientWidth + 1);
  });
  expect(cut.map((element) => element.outerHTML.slice(0, 160))).toEqual([]);
}

function story(element: ReactNode, act?: (canvas: ReturnType<typeof within>) => Promise<void>): StoryObj {
  return {
    render: () => <>{element}</>,
    play: async ({ canvasElement }) => {
      await act?.(within(canvasElement));
      fits(canvasElement);
    },
  };
}

const refused = { code: 'RATE_LIMITED', status: 429, retryAfter: 42 };

export const SignIn: StoryObj = story(<SignInView {...signIn.args} messages={messages} />);
export const SignInLimited: StoryObj = story(
  <SignInView {...signIn.args} messages={messages} state={{ step: 'credentials', error: refused }} retryIn={3599} />,
);
export const SignInMissing: StoryObj = story(<SignInView {...signIn.args} messages={messages} />, async (canvas) => {
  fireEvent.click(canvas.getAllByRole('button').at(-1) as HTMLElement);
  await canvas.findAllByRole('link');
});
export const SignUp: StoryObj = story(<SignUpView {...signUp.args} messages={messages} />);
export const SignUpClosed: StoryObj = story(<SignUpView {...signUp.args} messages={messages} state={{ step: 'closed' }} />);
export const ForgotPassword: StoryObj = story(<ForgotPasswordView {...forgotPassword.args} messages={messages} />);
export const ResetPassword: StoryObj = story(<ResetPasswordView {...resetPassword.args} messages={messages} />);
export const ResetPasswordDone: StoryObj = story(<ResetPasswordView {...resetPassword.args} messages={messages} state={{ step: 'done' }} />);
export const LinkInvalid: StoryObj = story(<ResetPasswordView {...resetPassword.args} messages={messages} state={{ step: 'link-invalid' }} />);
export const VerifyEmail: StoryObj = story(<VerifyEmailView {...verifyEmail.args} messages={messages} />);
export const CheckMail: StoryObj = story(
  <CheckMailView
    {...checkMail.args}
    messages={messages}
    title={messages.signUp.checkTitle}
    text={messages.signUp.checkText(ada.email, '1 hour')}
    retryIn={24}
    sent
  />,
);
export const EmailUnverified: StoryObj = story(<EmailUnverifiedView {...emailUnverified.args} messages={messages} retryIn={24} sent />);
export const AlreadySignedIn: StoryObj = story(<AlreadySignedInView {...alreadySignedIn.args} messages={messages} />);
export const Sessions: StoryObj = story(<SessionListView {...sessionList.args} messages={messages} cookieCache={60} />);
export const SessionsStale: StoryObj = story(<SessionListView {...sessionList.args} messages={messages} error={refused} revokeError={refused} />);
export const SessionsFailed: StoryObj = story(
  <SessionListView {...sessionList.args} messages={messages} sessions={null} error={{ code: 'SESSION_NOT_FRESH', status: 403 }} />,
);
export const NotFound: StoryObj = story(<NotFoundView branding={acme} messages={messages} signInHref={paths.signIn} />);
export const UserMenu: StoryObj = story(
  <UserButtonView user={ada} messages={messages} onSignOut={nothing} items={[{ key: 'settings', label: features.appName, onSelect: nothing }]} />,
  async (canvas) => {
    fireEvent.click(canvas.getByRole('button'));
    fits(await screen.findByRole('menu'));
  },
);
const Ways = signInWays.component;
export const WaysToSignIn: StoryObj = story(<Ways {...signInWays.args} words={messages} open look={{ lastWay: 'google' }} />);
export const WaysInABlock: StoryObj = story(<Ways {...signInWays.args} words={messages} look={{ layout: 'block', lastWay: 'google' }} />);
export const SecondFactor: StoryObj = story(<TwoFactorView {...twoFactor.args} messages={messages} />);
export const SecondFactorWrong: StoryObj = story(
  <TwoFactorView {...twoFactor.args} messages={messages} state={{ ...twoFactor.args.state, misses: 2, error: { code: 'INVALID_CODE', status: 401 } }} />,
);
export const SecondFactorByMail: StoryObj = story(
  <TwoFactorView {...twoFactor.args} messages={messages} state={{ ...twoFactor.args.state, method: 'otp', sent: true }} resendIn={24} />,
);
export const SecondFactorByBackupCode: StoryObj = story(
  <TwoFactorView {...twoFactor.args} messages={messages} state={{ ...twoFactor.args.state, method: 'backup-code' }} />,
);
const ofCode = { title: messages.emailCode.sentTitle, text: messages.emailCode.sentText(ada.email, '5 minutes') };
export const EmailCode: StoryObj = story(<CodeView {...emailCode.args} {...ofCode} messages={messages} />);
export const EmailCodeSpent: StoryObj = story(
  <CodeView {...emailCode.args} {...ofCode} messages={messages} state={{ ...emailCode.args.state, error: { code: 'OTP_EXPIRED', status: 400 } }} />,
);
export const Address: StoryObj = story(
  <AddressView
    messages={messages}
    branding={acme}
    step="address"
    title={messages.magicLink.title}
    text={messages.magicLink.text}
    submitLabel={messages.magicLink.submit}
    pending={false}
    error={null}
    onSubmit={nothing}
    onRestart={nothing}
  />,
);
export const MagicLinkOpened: StoryObj = story(<MagicLinkConfirmView {...magicLink.args} messages={messages} />);
export const MagicLinkInvalid: StoryObj = story(<MagicLinkConfirmView {...magicLink.args} messages={messages} state={{ step: 'link-invalid' }} />);
export const PasskeyPrompt: StoryObj = story(<PasskeyPromptView {...passkeyPrompt.args} messages={messages} />);
export const ContinueAs: StoryObj = story(<ContinueAsView {...continueAs.args} messages={messages} />);
export const ProviderRefused: StoryObj = story(
  <OutcomeView
    branding={acme}
    step="error"
    tone="danger"
    icon={null}
    title={messages.social.failedTitle}
    text={messages.social.notLinked('GitHub')}
    action={{ label: messages.social.tryAgain, href: '#sign-in' }}
  />,
);
export const SignUpFields: StoryObj = story(<SignUpView {...signUpFields.args} {...Fields.args} messages={messages} />);
export const SignUpUsername: StoryObj = story(<SignUpView {...signUpFields.args} {...UsernameTaken.args} messages={messages} />);
