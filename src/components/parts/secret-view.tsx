'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.js';
import { CopyIcon } from '../../ui/icons.js';
import { copyText } from './take-text.js';

export interface SecretViewProps {
  label: ReactNode;
  /** As it is drawn. */
  text: string;
  /** As it is copied. @default as it is drawn */
  value?: string | undefined;
  copyLabel: string;
  /** Said once it is copied. */
  copiedText: string;
  /** Said where the browser does not let a page copy. */
  failedText?: string | undefined;
  /** Said before. */
  hint?: string | undefined;
}

/** A secret to take along: to be read, selected, or copied by a button that says when it is done. */
export function SecretView({ label, text, value = text, copyLabel, copiedText, failedText, hint }: SecretViewProps): ReactNode {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className="lv lv:grid lv:gap-1.5">
      <p className="lv lv:font-medium">{label}</p>
      <div className="lv lv:flex lv:items-center lv:gap-2 lv:ps-3 lv:pe-1 lv:py-1 lv:border lv:border-line lv:rounded-field lv:bg-sunken">
        <code dir="ltr" className="lv lv:flex-1 lv:font-mono lv:text-13 lv:[overflow-wrap:anywhere]">
          {text}
        </code>
        <Button size="icon" variant="quiet" aria-label={copyLabel} icon={<CopyIcon />} onClick={() => void copyText(value).then(setCopied)} />
      </div>
      <p role="status" className="lv lv:text-13 lv:text-ink-3">
        {copied ? copiedText : copied === false ? (failedText ?? hint) : hint}
      </p>
    </div>
  );
}
