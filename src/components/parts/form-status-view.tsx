'use client';

import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Notice } from '../../ui/notice.js';
import { plainLink } from '../../ui/text-link.js';
import { useSlot } from '../../ui/use-slot.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';

export interface FormStatusViewProps {
  messages: Pick<Messages, 'common' | 'errors'>;
  /** Why the server refused the form as a whole. */
  error?: AuthError | null | undefined;
  /** Two or more remarks about fields, with the id of each field. */
  problems?: readonly { id: string; text: string }[] | undefined;
  /** Seconds until another try; the button holds the countdown. Not for a wait of the screen's own, as between two mails. */
  retryIn?: number | undefined;
}

/** What is said about a form as a whole, directly above its fields. The live region is there before it has words. */
export function FormStatusView({ messages, error, problems = [], retryIn = 0 }: FormStatusViewProps): ReactNode {
  const { common, errors } = messages;
  const several = problems.length > 1;
  const limited = retryIn > 0;
  // A wait that is over needs no words.
  const refused = error?.status === 429 ? null : error;
  return (
    <div role="alert" {...useSlot('form-status', refused || limited || several ? 'lv:mb-2' : visuallyHidden)}>
      {several ? (
        <Notice tone="danger" title={common.problems(problems.length)} tabIndex={-1} slot="problems">
          <ul className="lv lv:mt-0.5">
            {problems.map(({ id, text }) => (
              <li key={id} className="lv">
                <a
                  href={`#${id}`}
                  className={`lv lv:inline-block lv:py-0.5 lv:pointer-coarse:py-3 ${plainLink}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(id)?.focus();
                  }}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : limited ? (
        <Notice tone="warning" title={common.limitTitle}>
          {common.limitText}
        </Notice>
      ) : refused ? (
        <Notice tone="danger" data-code={refused.code}>
          {errorText(errors, refused.code)}
        </Notice>
      ) : null}
    </div>
  );
}
