'use client';

import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { TwoFactorSecrets, TwoFactorSetupState } from '../../flows/two-factor-setup.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { readOneTimeCode } from '../../safety/one-time-code.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { OpenIcon } from '../../ui/icons.js';
import { OneTimeCodeField } from '../../ui/one-time-code-field.js';
import { QrCode } from '../../ui/qr-code.js';
import { useSlot } from '../../ui/use-slot.js';
import { CurrentPasswordView } from '../parts/current-password-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SecretView } from '../parts/secret-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';
import { BackupCodesView } from './backup-codes-view.js';

export interface SetupDialogViewProps {
  state: Exclude<TwoFactorSetupState, { step: 'closed' }>;
  secrets: TwoFactorSecrets;
  messages: Pick<Messages, 'common' | 'errors' | 'twoFactor' | 'twoFactorSettings'>;
  /** Whose password it is, for password managers. */
  email: string;
  appName: string;
  /** Digits of a code. */
  digits: number;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  onSubmit: (password: string) => void;
  onNext: () => void;
  onBack: () => void;
  onVerify: (code: string) => void;
  onClose: () => void;
}

const PASSWORD_ID = 'livery-two-factor-password';
/** Codes that looked right and were wrong, after which the phone's clock is to blame. */
const MISSES_BEFORE_CLOCK = 2;

/** The steps of turning a second factor on or off, or of making new backup codes, above the page. */
export function SetupDialogView(props: SetupDialogViewProps): ReactNode {
  const { state } = props;
  switch (state.step) {
    case 'password':
    case 'sending':
      return <PasswordStep {...props} state={state} />;
    case 'scan':
      return <ScanStep {...props} />;
    case 'code':
    case 'confirming':
      return <CodeStep {...props} state={state} />;
    case 'codes':
      return <CodesStep {...props} state={state} />;
  }
}

type StepProps<Step extends SetupDialogViewProps['state']['step']> = Omit<SetupDialogViewProps, 'state'> & {
  state: Extract<SetupDialogViewProps['state'], { step: Step }>;
};

function PasswordStep({ state, messages, email, retryIn = 0, slow, onSubmit, onClose }: StepProps<'password' | 'sending'>) {
  const { common, errors, twoFactorSettings: words } = messages;
  const formId = useId();
  const { problems, check, forget } = useProblems<'password'>();
  const error = state.step === 'password' ? state.error : null;
  const wrong = error?.code === 'INVALID_PASSWORD';
  const { task } = state;
  const [title, text] = {
    enable: [words.enableTitle, words.enableText],
    'backup-codes': [words.newCodesTitle, words.newCodesText],
    disable: [words.disableTitle, words.disableText],
  }[task];

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, { password: (value) => (value === '' ? common.passwordMissing : null) });
    if (values) onSubmit(values.password);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={text}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButtonView
            form={formId}
            variant={task === 'disable' ? 'danger' : 'primary'}
            messages={messages}
            label={task === 'disable' ? words.turnOff : words.continue}
            retryIn={retryIn}
            pending={state.step === 'sending'}
            slow={slow}
          />
        </>
      }
    >
      <form id={formId} ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv">
        <FormStatusView messages={messages} error={wrong ? null : error} retryIn={retryIn} />
        <CurrentPasswordView
          id={PASSWORD_ID}
          label={common.password}
          email={email}
          messages={messages}
          error={problems.password ?? (wrong ? errorText(errors, error.code) : undefined)}
          onEdit={() => forget('password')}
        />
      </form>
    </Dialog>
  );
}

function ScanStep({ secrets, messages, onNext, onClose }: SetupDialogViewProps) {
  const { common, twoFactorSettings: words } = messages;
  const link = useSlot('button', buttonClasses('secondary', { size: 'sm' }));
  const grouped = secrets.key.match(/.{1,4}/g)?.join(' ') ?? '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.scanTitle}
      description={words.scanText}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button variant="primary" onClick={onNext}>
            {words.continue}
          </Button>
        </>
      }
    >
      <div className="lv lv:grid lv:justify-items-center">
        <QrCode value={secrets.uri} label={words.qr} />
      </div>
      <SecretView
        label={words.key}
        text={grouped}
        value={secrets.key}
        copyLabel={words.copy}
        copiedText={words.copied}
        failedText={words.copyFailed}
        hint={words.keyHint}
      />
      {/* On a phone, the app is on the device that shows this. */}
      <a href={secrets.uri} {...link}>
        <OpenIcon />
        {words.openInApp}
      </a>
    </Dialog>
  );
}

function CodeStep({ state, messages, digits, retryIn = 0, slow, onVerify, onBack, onClose }: StepProps<'code' | 'confirming'>) {
  const { common, errors, twoFactor, twoFactorSettings: words } = messages;
  const formId = useId();
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const error = state.step === 'code' ? state.error : null;
  const wrong = error?.code === 'INVALID_CODE';
  const remark = incomplete ? twoFactor.incomplete(digits) : wrong ? twoFactor.invalidCode : undefined;

  function submit(value: string) {
    if (value.length < digits) setIncomplete(true);
    else onVerify(value);
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(code);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.codeTitle}
      description={words.codeText}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onBack}>{words.back}</Button>
          <SubmitButtonView form={formId} messages={messages} label={words.turnOn} retryIn={retryIn} pending={state.step === 'confirming'} slow={slow} />
        </>
      }
    >
      <form id={formId} ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <FormStatusView messages={{ ...messages, errors: { ...errors, ...twoFactor } }} error={wrong ? null : error} retryIn={retryIn} />
        <OneTimeCodeField
          id="livery-two-factor-enrol"
          label={twoFactor.codeLabel}
          value={code}
          length={digits}
          read={(value) => readOneTimeCode(value, digits)}
          error={remark}
          onChange={(value) => {
            setIncomplete(false);
            setCode(value);
          }}
          onComplete={submit}
        />
        {state.misses >= MISSES_BEFORE_CLOCK ? <p className="lv lv:text-13 lv:text-ink-2">{twoFactor.clockHint}</p> : null}
      </form>
    </Dialog>
  );
}

function CodesStep({ state, secrets, messages, appName, onClose }: StepProps<'codes'>) {
  const { twoFactorSettings: words } = messages;
  const [saved, setSaved] = useState(false);
  return (
    <Dialog
      open
      // They are shown only now: nobody leaves by a slip.
      onClose={() => saved && onClose()}
      title={words.codesTitle}
      description={
        state.lost ? (
          <>
            <strong className="lv lv:block lv:mb-2 lv:font-medium lv:text-warning">{words.codesLost}</strong>
            {words.codesText}
          </>
        ) : (
          words.codesText
        )
      }
      closeLabel={words.finish}
      footer={
        <Button variant="primary" aria-disabled={!saved || undefined} onClick={onClose}>
          {words.finish}
        </Button>
      }
    >
      <BackupCodesView codes={secrets.backupCodes} appName={appName} messages={messages} />
      <Checkbox id="livery-two-factor-saved" checked={saved} onChange={(event) => setSaved(event.target.checked)} label={words.saved} />
    </Dialog>
  );
}
