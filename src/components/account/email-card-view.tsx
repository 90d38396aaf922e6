'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { EmailChangeState } from '../../flows/email-change.js';
import type { Messages } from '../../i18n/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { VisuallyHidden, visuallyHidden } from '../../ui/visually-hidden.js';
import { CardFormView } from '../parts/card-form-view.js';
import { checkEmail, EmailFieldView, readEmail } from '../parts/email-field-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { useProblems } from '../parts/use-problems.js';

export interface EmailCardViewProps {
  /** The address that the account has. */
  email: string;
  verified: boolean;
  /** Whether the server lets it be changed. */
  canChange: boolean;
  state: EmailChangeState;
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'emailChange'>;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  /** The mail that has an unproven address confirmed; left out where the server sends none. */
  confirmation?: { pending: boolean; sent: boolean; error: AuthError | null; retryIn: number; onSend: () => void } | undefined;
  className?: string | undefined;
  onRequest: (email: string) => void;
  onResend: () => void;
  onRestart: () => void;
}

const NEW_ID = 'livery-email-new';

/** The address of an account: whether it is proven, and the way to another one. */
export function EmailCardView({ className, ...props }: EmailCardViewProps): ReactNode {
  const { state, canChange, messages } = props;
  const { emailChange: words } = messages;
  const root = useRef<HTMLDivElement>(null);
  const sent = state.step === 'sent' || state.step === 'resending';
  const wasSent = useRef(sent);

  useEffect(() => {
    // Moves the page's focus, which went with what was pressed, to what took its place. Source: QUALITY.md W03.
    if (sent === wasSent.current) return;
    wasSent.current = sent;
    if (document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>(sent ? '[data-slot="card-title"]' : `#${NEW_ID}`)?.focus();
  }, [sent]);

  return (
    <Root ref={root} slot="email" className={className}>
      {/* There before it speaks. */}
      <VisuallyHidden role="status">{sent ? words.sent(state.email) : ''}</VisuallyHidden>
      {!canChange ? (
        <Card title={words.title} text={words.text} footer={words.fixed}>
          <div className="lv lv:grid lv:gap-3 lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-5">
            <Address {...props} />
          </div>
        </Card>
      ) : state.step === 'sent' || state.step === 'resending' ? (
        <LinkSent {...props} state={state} />
      ) : (
        <ChangeForm {...props} state={state} />
      )}
    </Root>
  );
}

type PartProps = Omit<EmailCardViewProps, 'className' | 'canChange' | 'state'>;

/** The address as it is, and, where nobody has proven it, the way to do that. */
function Address({ email, verified, messages, confirmation, slow }: PartProps) {
  const { emailChange: words, mailed } = messages;
  return (
    <>
      <div className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-x-3 lv:gap-y-1 lv:px-3 lv:py-2 lv:min-h-(--lv-control) lv:border lv:border-line lv:rounded-field lv:bg-sunken">
        <bdi className="lv lv:flex-1 lv:basis-40 lv:truncate lv:font-medium" title={email}>
          {email}
        </bdi>
        <Badge tone={verified ? 'success' : 'warning'}>{verified ? words.verified : words.unverified}</Badge>
      </div>
      {verified || !confirmation ? null : (
        <div className="lv lv:grid lv:gap-2">
          <FormStatusView messages={messages} error={confirmation.error} />
          <div className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-3">
            <SubmitButtonView
              type="button"
              size="sm"
              variant="secondary"
              messages={messages}
              label={confirmation.sent ? mailed.sendAgain : words.confirm}
              waitLabel={mailed.sendAgainIn}
              retryIn={confirmation.retryIn}
              pending={confirmation.pending}
              slow={slow}
              onClick={confirmation.onSend}
            />
            <p role="status" className={confirmation.sent ? 'lv lv:flex-1 lv:basis-48 lv:text-13 lv:text-ink-2' : `lv ${visuallyHidden}`}>
              {confirmation.sent ? <EmphasisView text={words.confirmSent(email)} value={email} /> : ''}
            </p>
          </div>
        </div>
      )}
    </>
  );
}

function ChangeForm({ state, ...props }: PartProps & { state: Extract<EmailChangeState, { step: 'editing' | 'requesting' | 'changed' }> }) {
  const { email, messages, retryIn, slow, onRequest, onRestart } = props;
  const { emailChange: words } = messages;
  const { problems, check, forget } = useProblems<'email'>();
  // What was typed leaves with the form, once the account has it; what is typed afterwards stays.
  const [round, setRound] = useState(0);
  const [before, setBefore] = useState(state.step);
  if (state.step !== before) {
    setBefore(state.step);
    if (state.step === 'changed') setRound(round + 1);
  }

  function handleSubmit(form: HTMLFormElement) {
    const values = check(form, {
      email: (value) => checkEmail(value, messages) ?? (readEmail(value).toLowerCase() === email.toLowerCase() ? words.same : null),
    });
    if (values) onRequest(readEmail(values.email));
  }

  return (
    <CardFormView
      key={round}
      messages={messages}
      title={words.title}
      text={words.text}
      done={state.step === 'changed' ? words.changed(state.email) : undefined}
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
          error={problems.email}
          onChange={() => {
            forget('email');
            if (state.step === 'changed') onRestart();
          }}
        />
      </div>
    </CardFormView>
  );
}

function LinkSent({ state, ...props }: PartProps & { state: Extract<EmailChangeState, { step: 'sent' | 'resending' }> }) {
  const { messages, retryIn = 0, slow, onResend, onRestart } = props;
  const { emailChange: words, mailed } = messages;
  const error = state.step === 'sent' ? state.error : null;
  const again = state.step === 'sent' && state.again;
  return (
    <Card
      title={words.title}
      text={words.text}
      footer={
        <>
          <Button size="sm" variant="quiet" onClick={onRestart} className="lv:-ms-3">
            {mailed.useAnotherAddress}
          </Button>
          <div className="lv lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto">
            <SubmitButtonView
              type="button"
              size="sm"
              variant="secondary"
              messages={messages}
              label={mailed.sendAgain}
              waitLabel={mailed.sendAgainIn}
              retryIn={retryIn}
              pending={state.step === 'resending'}
              slow={slow}
              onClick={onResend}
            />
          </div>
        </>
      }
    >
      <div className="lv lv:grid lv:gap-3 lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-5">
        <FormStatusView messages={messages} error={retryIn > 0 ? null : error} />
        <Address {...props} />
        <Notice tone="neutral">
          <EmphasisView text={words.sent(state.email)} value={state.email} />
        </Notice>
        <p className="lv lv:text-13 lv:text-ink-3">
          <span role="status" className="lv">
            {again ? `${mailed.sentAgain} ` : ''}
          </span>
          {words.sentHint}
        </p>
      </div>
    </Card>
  );
}
