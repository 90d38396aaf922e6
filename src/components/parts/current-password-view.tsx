import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { AppLink } from '../../ui/link.js';
import { PasswordField } from '../../ui/password-field.js';
import { textLink } from '../../ui/text-link.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';

export interface CurrentPasswordViewProps {
  id: string;
  /** What the form calls it. @default 'password' */
  name?: string | undefined;
  label: ReactNode;
  /** Whose password it is. */
  email: string;
  messages: Pick<Messages, 'common'>;
  error?: string | undefined;
  /** Where somebody who has forgotten it goes. */
  forgot?: { href: string; label: string } | undefined;
  onEdit: () => void;
}

/** The field for a password that somebody has, in a form that does not ask for the address. */
export function CurrentPasswordView({ id, name = 'password', label, email, messages, error, forgot, onEdit }: CurrentPasswordViewProps): ReactNode {
  const { common } = messages;
  return (
    <>
      {/* Tells a password manager whose it is. Source: Chromium, "Password form styles that Chromium understands". */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" className={`lv ${visuallyHidden}`} />
      <PasswordField
        id={id}
        name={name}
        label={label}
        autoComplete="current-password"
        required
        showLabel={common.showPassword}
        hideLabel={common.hidePassword}
        capsLockHint={common.capsLock}
        error={error}
        onChange={onEdit}
        aside={
          forgot ? (
            <AppLink href={forgot.href} className={`${textLink} lv:text-13`}>
              {forgot.label}
            </AppLink>
          ) : undefined
        }
      />
    </>
  );
}
