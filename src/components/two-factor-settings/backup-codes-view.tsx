'use client';

import { type ReactNode, useState } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { CopyIcon, DownloadIcon, PrintIcon } from '../../ui/icons.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { copyText, downloadText, printText } from '../parts/take-text.js';

export interface BackupCodesViewProps {
  codes: readonly string[];
  appName: string;
  messages: Pick<Messages, 'twoFactorSettings'>;
}

/** Backup codes, and three ways to take them along. Source: OWASP ASVS 5.0, 6.5.2; QUALITY.md O03. */
export function BackupCodesView({ codes, appName, messages }: BackupCodesViewProps): ReactNode {
  const words = messages.twoFactorSettings;
  const [copied, setCopied] = useState<boolean | null>(null);
  const title = words.fileTitle(appName);
  const text = `${title}\n\n${codes.join('\n')}\n`;
  return (
    <>
      <ol
        dir="ltr"
        className="lv lv:grid lv:grid-cols-2 lv:gap-x-6 lv:gap-y-2 lv:px-4 lv:py-3 lv:border lv:border-line lv:rounded-field lv:bg-sunken lv:font-mono lv:tabular-nums lv:text-center"
      >
        {codes.map((code) => (
          <li key={code} className="lv">
            {code}
          </li>
        ))}
      </ol>
      <div className="lv lv:flex lv:flex-wrap lv:gap-2">
        <Button size="sm" icon={<CopyIcon />} onClick={() => void copyText(text).then(setCopied)}>
          {copied ? words.copied : words.copy}
        </Button>
        <Button size="sm" icon={<DownloadIcon />} onClick={() => downloadText(`${title}.txt`, text)}>
          {words.download}
        </Button>
        <Button size="sm" icon={<PrintIcon />} onClick={() => printText(title, text)}>
          {words.print}
        </Button>
      </div>
      <p role="status" className={copied === false ? 'lv lv:text-13 lv:text-ink-2' : `lv ${visuallyHidden}`}>
        {copied ? words.copied : copied === false ? words.copyFailed : ''}
      </p>
    </>
  );
}
