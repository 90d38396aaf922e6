import type { FormEvent, ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { Messages } from '../../i18n/messages.js';
import { Card } from '../../ui/card.js';
import { CheckIcon } from '../../ui/icons.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { FormStatusView, type FormStatusViewProps } from './form-status-view.js';
import { SubmitButtonView } from './submit-button-view.js';
import { ownChecks } from './use-problems.js';

export interface CardFormViewProps {
  messages: Pick<Messages, 'common' | 'errors'>;
  title: ReactNode;
  text?: ReactNode;
  /** Beside the button, where nothing else is to be said. */
  note?: ReactNode;
  /** What the last request did: said beside the button, and read out. */
  done?: string | undefined;
  error?: AuthError | null | undefined;
  problems?: FormStatusViewProps['problems'];
  submitLabel: string;
  retryIn?: number | undefined;
  pending?: boolean | undefined;
  slow?: boolean | undefined;
  children: ReactNode;
  onSubmit: (form: HTMLFormElement) => void;
}

/** A card of a settings page that is a form: fields in its body, the one button in its footer. */
export function CardFormView({
  messages,
  title,
  text,
  note,
  done,
  error,
  problems,
  submitLabel,
  retryIn,
  pending,
  slow,
  children,
  onSubmit,
}: CardFormViewProps) {
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(event.currentTarget);
  }

  return (
    <form ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv">
      <Card
        title={title}
        text={text}
        footer={
          <>
            <p className={done || note ? 'lv lv:basis-full lv:@min-[480px]:basis-0 lv:grow lv:text-pretty' : `lv ${visuallyHidden}`}>
              <span role="status" className={done ? 'lv lv:inline-flex lv:items-center lv:gap-1.5 lv:text-success' : 'lv'}>
                {done ? (
                  <>
                    <CheckIcon />
                    <span className="lv">{done}</span>
                  </>
                ) : null}
              </span>
              {done ? null : note}
            </p>
            <div className="lv lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto">
              <SubmitButtonView size="sm" messages={messages} label={submitLabel} retryIn={retryIn} pending={pending} slow={slow} />
            </div>
          </>
        }
      >
        <div className="lv lv:grid lv:gap-2 lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-4">
          <FormStatusView messages={messages} error={error} problems={problems} retryIn={retryIn} />
          {children}
        </div>
      </Card>
    </form>
  );
}
