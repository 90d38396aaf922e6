import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Notice } from '../../ui/notice.js';
import { plainLink } from '../../ui/text-link.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';

export interface FormStatusViewProps {
  messages: Pick<Messages, 'common' | 'errors'>;
  /** Why the server refused the form as a whole. */
  error?: AuthError | null | undefined;
  /** Two or more remarks about fields, with the id of each field. */
  problems?: readonly { id: string; text: string }[] | undefined;
  /** Said instead of the error's words while the person has to wait. */
  limit?: { title: string; text: string } | null | undefined;
}

/** What is said about a form as a whole, directly above its fields. The live region is there before it has words. */
export function FormStatusView({ messages, error, problems = [], limit }: FormStatusViewProps): ReactNode {
  const several = problems.length > 1;
  return (
    <div role="alert" data-slot="form-status" className={error || limit || several ? 'lv lv:mb-2' : `lv ${visuallyHidden}`}>
      {several ? (
        <Notice tone="danger" title={messages.common.problems(problems.length)} tabIndex={-1} data-slot="problems">
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
      ) : limit ? (
        <Notice tone="warning" title={limit.title}>
          {limit.text}
        </Notice>
      ) : error ? (
        <Notice tone="danger" data-code={error.code}>
          {errorText(messages.errors, error.code)}
        </Notice>
      ) : null}
    </div>
  );
}
