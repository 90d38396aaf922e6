'use client';

import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { EmailChangeState } from '../../flows/email-change.js';
import type { Messages } from '../../i18n/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { later } from '../../ui/later.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { VisuallyHidden, visuallyHidden } from '../../ui/visually-hidden.js';
import { CardFormView } from '../parts/card-form-view.js';
import { checkEmail, EmailFieldView, readEmail } from '../parts/email-field-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { useProblems } from '../parts/use-problems.js';
import type { EmailCodeCardViewProps, EmailCodeEntry } from './email-code-card-view.js';
import { MailSentFooterView } from './mail-sent-footer-view.js';

export interface EmailConfirmation {
  /** Whether a code is mailed instead of a link. */
  byCode?: boolean | undefined;
  pending: boolean;
  /** Whether a link is on its way. */
  sent?: boolean | undefined;
  error: AuthError | null;
  retryIn: number;
  /** A code that is on its way. */
  entry?: EmailCodeEntry | undefined;
  /** Whether a code has just confirmed the address. */
  done?: boolean | undefined;
  onSend: () => void;
}

export interface EmailCardViewProps {
  /** The address that the account has. */
  email: string;
  verified: boolean;
  /** Whether the server lets it be changed. */
  canChange: boolean;
  /** Whether a code is mailed instead of a link. */
  byCode?: boolean | undefined;
  state: EmailChangeState;
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'emailChange' | 'emailCode'>;
  /** Of a code: how many digits it has, and for how long it works, in words. */
  code: { length: number; lifetime: string };
  retryIn?: number | undefined;
  /** Seconds until another mail may be asked for. */
  resendIn?: number | undefined;
  slow?: boolean | undefined;
  /** The mail that has an unproven address confirmed; left out where the server sends none. */
  confirmation?: EmailConfirmation | undefined;
  className?: string | undefined;
  onRequest: (email: string) => void;
  onResend: () => void;
  onVerify: (code: string) => void;
  onRestart: () => void;
}

const NEW_ID = 'livery-email-new';
/** Needed once a code is on its way, and fetched while it is asked for. */
const loadCode = () => import('./email-code-card-view.js');
const EmailCodeCard = later(loadCode, 'EmailCodeCardView');

/** The address of an account: whether it is proven, and the way to another one. */
export function EmailCardView({ className, ...props }: EmailCardViewProps): ReactNode {
  const { state, verified, canChange, confirmation, messages } = props;
  const { emailChange: words } = messages;
  const root = useRef<HTMLDivElement>(null);
  // What was typed outlives a look at a code.
  const draft = useRef('');
  const code = codeOf(props);
  const link = linkOf(state);
  const asksForCode = code !== null;
  const text = code?.text ?? (link && words.sent(link.email));
  // Each mail that is waited for is a place of its own; what becomes of it is not.
  const placeBefore = useRef(text);

  useEffect(() => {
    // Moves the page's focus, which went with what was pressed, to what took its place. Source: QUALITY.md W03.
    if (text === placeBefore.current) return;
    placeBefore.current = text;
    if (document.activeElement !== document.body) return;
    // What asks for a code takes the focus by itself, once it is there.
    if (asksForCode) return;
    const card = root.current;
    const field = text === null ? card?.querySelector<HTMLElement>(`#${NEW_ID}`) : null;
    (field ?? card?.querySelector<HTMLElement>('[data-slot="card-title"]'))?.focus();
  }, [text, asksForCode]);

  function drawForm(): ReactNode {
    if (link) return <LinkSent {...props} state={link} />;
    if (!canChange)
      return (
        <Card title={words.title} text={words.text} footer={words.fixed}>
          <div className="lv lv:grid lv:gap-3 lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-5">
            <Address {...props} />
          </div>
        </Card>
      );
    if (state.step === 'editing' || state.step === 'requesting' || state.step === 'changed') return <ChangeForm {...props} state={state} draft={draft} />;
    // Until what asks for the code is here.
    return <ChangeForm {...props} state={{ step: 'requesting', email: state.email }} draft={draft} />;
  }

  return (
    <Root ref={root} slot="email" className={className}>
      {/* There before it speaks. */}
      <VisuallyHidden role="status">{text ?? (verified && confirmation?.done && state.step === 'editing' ? messages.emailCode.verified : '')}</VisuallyHidden>
      {code ? (
        <Suspense fallback={drawForm()}>
          <EmailCodeCard key={code.text} {...code} messages={messages} length={props.code.length} slow={props.slow}>
            <Address {...props} confirmation={undefined} />
          </EmailCodeCard>
        </Suspense>
      ) : (
        drawForm()
      )}
    </Root>
  );
}

type LinkSentState = { step: 'sent'; email: string; again: boolean; error: AuthError | null } | Extract<EmailChangeState, { step: 'resending' }>;
type ChangeFormState = Extract<EmailChangeState, { step: 'editing' | 'requesting' | 'changed' }>;

function linkOf(state: EmailChangeState): LinkSentState | null {
  return state.step === 'sent' || (state.step === 'resending' && state.awaits === 'sent') ? (state as LinkSentState) : null;
}

/** The code that is waited for: whom it went to, what it does, and what to do when it does not arrive. */
function codeOf(props: EmailCardViewProps): Pick<EmailCodeCardViewProps, 'entry' | 'text' | 'sentTo' | 'hint' | 'submitLabel' | 'backLabel'> | null {
  const { state, email, verified, confirmation, code, retryIn = 0, resendIn = 0, onVerify, onResend, onRestart } = props;
  const { emailChange: words, emailCode, mailed, common } = props.messages;
  if (confirmation?.entry && !verified) {
    const text = words.confirmCodeSent(email, code.lifetime);
    return { entry: confirmation.entry, text, sentTo: email, hint: words.proofHint, submitLabel: words.confirmSubmit, backLabel: common.cancel };
  }
  const awaits = state.step === 'resending' ? state.awaits : state.step;
  const proving = awaits === 'proof' || awaits === 'proving';
  if (!proving && awaits !== 'code' && awaits !== 'verifying') return null;
  const { email: next } = state as EmailChangeState & { email: string };
  return {
    entry: {
      verifying: state.step === 'proving' || state.step === 'verifying',
      resending: state.step === 'resending',
      again: 'again' in state && state.again,
      error: 'error' in state ? state.error : null,
      retryIn,
      resendIn,
      onVerify,
      onResend,
      onBack: onRestart,
    },
    ...(proving
      ? { text: words.proofSent(email, next, code.lifetime), sentTo: email, hint: words.proofHint, submitLabel: emailCode.confirm, backLabel: common.cancel }
      : { text: words.codeSent(next, code.lifetime), sentTo: next, hint: words.codeHint, submitLabel: words.submit, backLabel: mailed.useAnotherAddress }),
  };
}

type PartProps = Omit<EmailCardViewProps, 'className' | 'canChange' | 'state'>;

/** The address as it is, and, where nobody has proven it, the way to do that. */
function Address({ email, verified, messages, confirmation, slow }: PartProps) {
  const { emailChange: words, mailed } = messages;
  return (
    <>
      <div className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-x-3 lv:gap-y-1 lv:px-3 lv:py-2 lv:min-h-(--lv-control) lv:border lv:border-line lv:rounded-field lv:bg-sunken lv:@min-[480px]:max-w-100">
        <bdi className="lv lv:flex-1 lv:basis-40 lv:wrap-anywhere lv:font-medium">{email}</bdi>
        <Badge tone={verified ? 'success' : 'warning'}>{verified ? words.verified : words.unverified}</Badge>
      </div>
      {verified || !confirmation ? null : (
        <div className="lv lv:grid lv:gap-2">
          <FormStatusView messages={messages} error={confirmation.error} retryIn={confirmation.error?.status === 429 ? confirmation.retryIn : 0} />
          <div className="lv lv:grid lv:gap-2 lv:justify-items-start">
            <SubmitButtonView
              type="button"
              size="sm"
              variant="secondary"
              messages={messages}
              label={confirmation.byCode ? words.confirmByCode : confirmation.sent ? mailed.sendAgain : words.confirm}
              waitLabel={mailed.sendAgainIn}
              retryIn={confirmation.retryIn}
              pending={confirmation.pending}
              slow={slow}
              onClick={() => {
                confirmation.onSend();
                if (confirmation.byCode) void loadCode().catch(() => {});
              }}
            />
            <p role="status" className={confirmation.sent ? 'lv lv:text-13 lv:text-ink-2 lv:text-pretty' : `lv ${visuallyHidden}`}>
              {confirmation.sent ? <EmphasisView text={words.confirmSent(email)} value={email} /> : ''}
            </p>
          </div>
        </div>
      )}
    </>
  );
}

function ChangeForm({ state, draft, ...props }: PartProps & { state: ChangeFormState; draft: { current: string } }) {
  const { email, messages, byCode, retryIn, slow, onRequest, onRestart } = props;
  const { emailChange: words } = messages;
  const { problems, check, forget } = useProblems<'email'>();
  const changed = state.step === 'changed';
  // What was typed leaves with the form, once the account has it; what is typed afterwards stays.
  const [round, setRound] = useState(0);
  const [before, setBefore] = useState(state.step);
  if (state.step !== before) {
    setBefore(state.step);
    if (changed) setRound(round + 1);
  }

  useEffect(() => {
    if (changed) draft.current = '';
  }, [changed, draft]);

  function handleSubmit(form: HTMLFormElement) {
    const values = check(form, {
      email: (value) => checkEmail(value, messages) ?? (readEmail(value).toLowerCase() === email.toLowerCase() ? words.same : null),
    });
    if (!values) return;
    onRequest(readEmail(values.email));
    if (byCode) void loadCode().catch(() => {});
  }

  return (
    <CardFormView
      key={round}
      messages={messages}
      title={words.title}
      text={words.text}
      done={changed ? words.changed(state.email) : undefined}
      error={state.step === 'editing' ? state.error : null}
      submitLabel={words.submit}
      retryIn={retryIn}
      pending={state.step === 'requesting'}
      slow={slow}
      onSubmit={handleSubmit}
    >
      <div className="lv lv:grid lv:gap-4 lv:@min-[480px]:max-w-100">
        <Address {...props} />
        <EmailFieldView
          id={NEW_ID}
          messages={{ common: { ...messages.common, email: words.new } }}
          autoComplete="email"
          defaultValue={changed ? undefined : draft.current}
          error={problems.email}
          onChange={({ target }) => {
            draft.current = target.value;
            forget('email');
            if (changed) onRestart();
          }}
        />
      </div>
    </CardFormView>
  );
}

function LinkSent({ state, ...props }: PartProps & { state: LinkSentState }) {
  const { messages, slow, onResend, onRestart } = props;
  const { emailChange: words, mailed } = messages;
  const retryIn = Math.max(props.retryIn ?? 0, props.resendIn ?? 0);
  const error = 'error' in state ? state.error : null;
  const again = 'again' in state && state.again;
  return (
    <Card
      title={words.title}
      text={words.text}
      footer={
        <MailSentFooterView
          messages={messages}
          backLabel={mailed.useAnotherAddress}
          resendIn={retryIn}
          resending={state.step === 'resending'}
          slow={slow}
          onBack={onRestart}
          onResend={onResend}
        />
      }
    >
      <div className="lv lv:grid lv:gap-3 lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-5">
        <FormStatusView messages={messages} error={retryIn > 0 ? null : error} retryIn={error?.status === 429 ? retryIn : 0} />
        <Address {...props} />
        <Notice tone="neutral">
          <EmphasisView text={words.sent(state.email)} value={state.email} />
        </Notice>
        <p className="lv lv:text-13 lv:text-ink-3 lv:text-pretty">
          <span role="status" className="lv">
            {again ? `${mailed.sentAgain} ` : ''}
          </span>
          {words.sentHint}
        </p>
      </div>
    </Card>
  );
}
