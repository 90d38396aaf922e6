'use client';

import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { SecondFactorPost } from '../../client/form-post.js';
import type { TwoFactorMethod, TwoFactorState } from '../../flows/two-factor.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { isCodeSpent, readBackupCode, readOneTimeCode } from '../../safety/one-time-code.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { KeyIcon } from '../../ui/icons.js';
import { OneTimeCodeField, useSpentCode } from '../../ui/one-time-code-field.js';
import { TextField } from '../../ui/text-field.js';
import { Tile } from '../../ui/tile.js';
import { useSlot } from '../../ui/use-slot.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks } from '../parts/use-problems.js';

export interface TwoFactorViewProps extends AuthCardOptions {
  state: TwoFactorState;
  messages: Pick<Messages, 'common' | 'errors' | 'twoFactor'>;
  /** Every way there is. */
  methods: readonly TwoFactorMethod[];
  /** Digits of a code of the app, and of a mailed one. */
  digits: { totp: number; otp: number };
  /** For how long a device is trusted, in words; without it, none can be. */
  trustFor?: string | undefined;
  retryIn?: number | undefined;
  resendIn?: number | undefined;
  slow?: boolean | undefined;
  /** Where the form goes without script, and the pages of the other ways. */
  form?: Pick<SecondFactorPost, 'action' | 'pages'> | undefined;
  /** Goes another way. */
  onChoose: (method: TwoFactorMethod) => void;
  /** Asks for a mail. */
  onSend: () => void;
  onVerify: (code: string, options: { trustDevice: boolean }) => void;
  onRestart: () => void;
}

const FORM_ID = 'livery-two-factor';
/** The clock of a phone that is off makes every code wrong; said after this many. */
const MISSES_BEFORE_CLOCK = 2;

/** Asks for the second factor: a code of the app, a mailed one or a backup code, with the others always in reach. */
export function TwoFactorView(props: TwoFactorViewProps): ReactNode {
  const { state, messages, branding, className, form, onRestart } = props;
  const { twoFactor, common } = messages;
  const card = { branding, className };
  switch (state.step) {
    case 'locked':
      return (
        <AuthCardView
          {...card}
          step="locked"
          icon={
            <Tile size={44} tone="danger">
              <KeyIcon size={20} />
            </Tile>
          }
          title={twoFactor.lockedTitle}
          subtitle={twoFactor.lockedText}
        >
          <WayButton way="restart" variant="secondary" href={form?.pages.restart} onTake={onRestart}>
            {common.backToSignIn}
          </WayButton>
        </AuthCardView>
      );
    case 'ended':
      return null;
    case 'signed-in':
      return <AuthCardView {...card} step="signed-in" title={twoFactor.done} />;
    default:
      return <CodeForm {...props} state={state} />;
  }
}

type CodeFormProps = Omit<TwoFactorViewProps, 'state'> & { state: Extract<TwoFactorState, { step: 'code' | 'sending' | 'verifying' }> };

const NOTHING: Readonly<Record<TwoFactorMethod, string>> = { totp: '', otp: '', 'backup-code': '' };

// What was typed for one way is still there after a look at another.
function CodeForm({
  state,
  messages,
  methods,
  digits,
  trustFor,
  retryIn = 0,
  resendIn = 0,
  slow,
  branding,
  className,
  form,
  onChoose,
  onSend,
  onVerify,
  onRestart,
}: CodeFormProps) {
  const { twoFactor, common } = messages;
  const [codes, setCodes] = useState(NOTHING);
  const [trustDevice, setTrustDevice] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const { method } = state;
  const length = method === 'otp' ? digits.otp : digits.totp;
  const code = codes[method];
  const error = state.step === 'code' ? state.error : null;
  const unsent = method === 'otp' && !state.sent;
  // What is about the code that was typed stands under the field.
  const aboutCode = error !== null && !unsent && /_CODE$|^OTP_HAS_EXPIRED$/.test(error.code);
  const words = { ...messages.errors, ...twoFactor };
  const remark = incomplete
    ? method === 'backup-code'
      ? twoFactor.backupMissing
      : twoFactor.incomplete(length)
    : aboutCode
      ? errorText(words, error.code)
      : undefined;
  const field = useRef<HTMLInputElement>(null);
  // Without script nobody hears of a code that is typed, so both buttons stay.
  const spent = useSpentCode(state.step === 'code', error, method === 'otp' && isCodeSpent(error?.code), codes.otp) && method === 'otp' && !form;
  const clockHint = method === 'totp' && state.misses >= MISSES_BEFORE_CLOCK ? twoFactor.clockHint : undefined;

  function change(value: string) {
    setIncomplete(false);
    setCodes({ ...codes, [method]: value });
  }

  function submit(value: string) {
    const whole = method === 'backup-code' ? readBackupCode(value) : value;
    if (method === 'backup-code' ? whole === '' : whole.length < length) setIncomplete(true);
    else onVerify(whole, { trustDevice });
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(code);
  }

  const send = (
    <SubmitButtonView
      // Without script it posts what the first one of its kind has posted.
      type={form || spent ? 'submit' : 'button'}
      form={FORM_ID}
      formNoValidate
      name="send"
      value="1"
      variant={unsent || spent ? 'primary' : 'secondary'}
      messages={messages}
      label={unsent ? twoFactor.otpSend : twoFactor.sendNew}
      waitLabel={unsent ? undefined : twoFactor.sendNewIn}
      retryIn={Math.max(retryIn, resendIn)}
      pending={state.step === 'sending'}
      slow={slow}
      onClick={(event) => {
        event.preventDefault();
        if (spent) {
          change('');
          field.current?.focus();
        }
        onSend();
      }}
    />
  );

  const text = { totp: twoFactor.totpText, otp: unsent ? twoFactor.otpOffer : twoFactor.otpText, 'backup-code': twoFactor.backupText };
  return (
    <AuthCardView
      branding={branding}
      className={className}
      step={state.step}
      screen={`code-${method}`}
      icon={
        <Tile size={44}>
          <KeyIcon size={20} />
        </Tile>
      }
      title={twoFactor.title}
      subtitle={text[method]}
    >
      <form id={FORM_ID} ref={ownChecks} method="post" action={form?.action} onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        {form ? <input type="hidden" name="method" value={method} /> : null}
        {/* A whole code sends itself, which is said. Source: QUALITY.md O01. */}
        <VisuallyHidden role="status">{state.step === 'verifying' ? common.loading : ''}</VisuallyHidden>
        <FormStatusView messages={{ ...messages, errors: words }} error={aboutCode ? null : error} retryIn={retryIn} />
        {unsent ? (
          send
        ) : (
          <>
            {method === 'backup-code' ? (
              <TextField
                id="livery-two-factor-backup"
                name="code"
                label={twoFactor.backupLabel}
                value={code}
                dir="ltr"
                autoComplete="off"
                autoCapitalize="none"
                autoCorrect="off"
                spellCheck={false}
                required
                error={remark}
                onChange={(event) => change(event.target.value)}
              />
            ) : (
              <OneTimeCodeField
                ref={field}
                key={method}
                id={`livery-two-factor-${method}`}
                label={twoFactor.codeLabel}
                value={code}
                length={length}
                read={(value) => readOneTimeCode(value, length)}
                error={remark}
                hint={clockHint}
                onChange={change}
                onComplete={submit}
              />
            )}
            {/* An error takes the place of a hint, and this one is needed beside it. */}
            {remark && clockHint ? <p className="lv lv:text-13 lv:text-ink-2">{clockHint}</p> : null}
            <div className="lv lv:mt-2 lv:grid lv:gap-5">
              {trustFor ? (
                <Checkbox
                  id="livery-two-factor-trust"
                  name="trustDevice"
                  checked={trustDevice}
                  onChange={(event) => setTrustDevice(event.target.checked)}
                  label={twoFactor.trust(trustFor)}
                />
              ) : null}
              {spent ? (
                send
              ) : (
                <SubmitButtonView messages={messages} label={twoFactor.submit} retryIn={retryIn} pending={state.step === 'verifying'} slow={slow} />
              )}
            </div>
          </>
        )}
      </form>
      <div className="lv lv:grid lv:gap-2 lv:-mt-3">
        {method === 'otp' && !unsent && !spent && retryIn === 0 ? send : null}
        {methods
          .filter((other) => other !== method)
          .map((other) => (
            <WayButton key={other} way={other} href={form?.pages[other]} onTake={() => onChoose(other)}>
              {{ totp: twoFactor.useTotp, otp: twoFactor.useOtp, 'backup-code': twoFactor.useBackup }[other]}
            </WayButton>
          ))}
        <WayButton way="restart" href={form?.pages.restart} onTake={onRestart}>
          {common.backToSignIn}
        </WayButton>
      </div>
    </AuthCardView>
  );
}

interface WayButtonProps {
  way: string;
  variant?: 'quiet' | 'secondary' | undefined;
  href: string | undefined;
  onTake: () => void;
  children: ReactNode;
}

/** Goes another way: a button, or on a page that may have no script a link to the page of that way. */
function WayButton({ way, variant = 'quiet', href, onTake, children }: WayButtonProps) {
  const link = useSlot('button', buttonClasses(variant, { block: true }));
  if (!href)
    return (
      <Button variant={variant} block data-way={way} onClick={onTake}>
        {children}
      </Button>
    );
  return (
    <a
      href={href}
      data-way={way}
      {...link}
      onClick={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      {children}
    </a>
  );
}
