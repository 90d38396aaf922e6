'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AuthUser } from '../../client/port.js';
import { type UploadAvatar, useAvatar } from '../../hooks/use-avatar.js';
import { useSlow } from '../../hooks/use-slow.js';
import { avatar } from '../../i18n/en/avatar.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { useMessages } from '../use-livery.js';
import { AvatarFieldView } from './avatar-field-view.js';

const english = { avatar, common, errors };

export interface AvatarFieldProps {
  user: Pick<AuthUser, 'name' | 'email' | 'image'>;
  upload?: UploadAvatar | undefined;
}

/** The picture of whoever is signed in, with the way to another one. */
export function AvatarField({ user, upload }: AvatarFieldProps): ReactNode {
  const messages = useMessages(english);
  const { state, picture, retryIn, choose, save, remove, close } = useAvatar({ upload });
  const slow = useSlow();
  const [said, setSaid] = useState('');
  const take = useRef<(file: Blob) => void>(() => {});

  function begin(file: Blob) {
    setSaid('');
    void choose(file);
  }

  useEffect(() => {
    take.current = begin;
  });

  useEffect(() => {
    // Hears of a picture that is pasted anywhere in the page, unless somebody else takes it.
    function handlePaste(event: ClipboardEvent) {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      // Text that was copied from an office program has a picture beside it.
      const isText =
        event.clipboardData?.types.includes('text/plain') || (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]'));
      if (!file || event.defaultPrevented || isText || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      take.current(file);
    }
    window.addEventListener('paste', handlePaste);
    return () => window.removeEventListener('paste', handlePaste);
  }, []);

  return (
    <AvatarFieldView
      user={user}
      state={state}
      picture={picture}
      messages={messages}
      said={said}
      retryIn={retryIn}
      slow={slow}
      onChoose={begin}
      onSave={(blob) => void save(blob).then((done) => done && setSaid(messages.avatar.saved))}
      onRemove={async () => {
        const done = await remove();
        if (done) setSaid(messages.avatar.removed);
        return done;
      }}
      onClose={close}
    />
  );
}
