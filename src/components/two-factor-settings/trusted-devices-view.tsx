'use client';

import type { ReactNode, RefObject } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatDate } from '../../i18n/time.js';
import { readUserAgent } from '../../safety/user-agent.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { LaptopIcon, PhoneIcon, TabletIcon } from '../../ui/icons.js';
import { Notice } from '../../ui/notice.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { MetaView, RowView } from '../parts/row-view.js';

/** A device on which the second proof is not asked for. */
export interface TrustedDeviceItem {
  id: string;
  current: boolean;
  userAgent: string;
  expiresAt: Date;
}

export interface TrustedDevicesViewProps {
  devices: readonly TrustedDeviceItem[];
  /** The id of the device that is being forgotten. */
  forgetting: string | null;
  error: AuthError | null;
  messages: Pick<Messages, 'errors' | 'twoFactorSettings'>;
  /** BCP 47, for dates. */
  tag: string;
  /** Milliseconds since the epoch. */
  now: number;
  list: RefObject<HTMLUListElement | null>;
  onForget: (id: string) => Promise<boolean>;
  /** One is no longer trusted: what it is called, and in which row it stood. */
  onForgotten: (name: string, at: number) => void;
}

/** Devices on which the second proof is not asked for, each with the way to have it asked again. */
export function TrustedDevicesView({ devices, forgetting, error, messages, tag, now, list, onForget, onForgotten }: TrustedDevicesViewProps): ReactNode {
  const { twoFactorSettings: words, errors } = messages;
  return (
    <div className="lv lv:border-t lv:border-line">
      <h3 className="lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4 lv:font-medium">{words.trusted}</h3>
      <p className="lv lv:px-4 lv:@min-[480px]:px-6 lv:mt-0.5 lv:text-13 lv:text-ink-3">{words.trustedText}</p>
      <div role="alert" className={error ? 'lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-3' : `lv ${visuallyHidden}`}>
        {error ? <Notice tone="danger">{errorText(errors, error.code)}</Notice> : null}
      </div>
      <ul ref={list} className="lv">
        {devices.map(({ id, current, userAgent, expiresAt }, at) => {
          const { browser, system, kind } = readUserAgent(userAgent);
          const name = browser && system ? words.device(browser, system) : (browser ?? system ?? words.unknownDevice);
          return (
            <RowView
              key={id}
              icon={kind === 'phone' ? <PhoneIcon size={20} /> : kind === 'tablet' ? <TabletIcon size={20} /> : <LaptopIcon size={20} />}
              title={name}
              badge={current ? <Badge>{words.thisDevice}</Badge> : null}
              facts={<MetaView>{words.trustedUntil(formatDate(expiresAt, now, tag))}</MetaView>}
              actions={
                <Button
                  size="sm"
                  pending={forgetting === id}
                  aria-label={words.forgetOf(name)}
                  onClick={() =>
                    void onForget(id).then((done) => {
                      if (done) onForgotten(name, at);
                    })
                  }
                >
                  {words.forget}
                </Button>
              }
            />
          );
        })}
      </ul>
    </div>
  );
}
