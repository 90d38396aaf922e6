'use client';

import { type ChangeEvent, type DragEvent, type ReactNode, Suspense, useRef, useState } from 'react';
import type { AuthUser } from '../../client/port.js';
import type { AvatarState } from '../../flows/avatar.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar } from '../../ui/avatar.js';
import { Button } from '../../ui/button.js';
import { later } from '../../ui/later.js';
import { Notice } from '../../ui/notice.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';

const CropDialog = later(() => import('./crop-dialog-view.js'), 'CropDialogView');

export interface AvatarFieldViewProps {
  user: Pick<AuthUser, 'name' | 'email' | 'image'>;
  state: AvatarState;
  /** The opened picture, in the steps `cropping` and `saving`. */
  picture: ImageBitmap | null;
  messages: Pick<Messages, 'avatar' | 'common' | 'errors'>;
  /** What has just happened: read out. */
  said?: string | undefined;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  onChoose: (file: Blob) => void;
  onSave: (picture: Blob) => void;
  onRemove: () => Promise<boolean>;
  onClose: () => void;
}

/** What a phone and a computer offer to choose from. What it really is, its bytes say. */
const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif';

/** Who somebody is, with their picture, and the way to another one: chosen, dropped, or pasted into the page. */
export function AvatarFieldView({
  user,
  state,
  picture,
  messages,
  said = '',
  retryIn,
  slow,
  onChoose,
  onSave,
  onRemove,
  onClose,
}: AvatarFieldViewProps): ReactNode {
  const { avatar: words } = messages;
  const errors = { ...messages.errors, ...words };
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const error = state.step === 'ready' ? state.error : null;
  const src = safeUrl(user.image ?? '', 'image');

  function handleChange(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // The same file may be chosen again.
    event.target.value = '';
    if (file) onChoose(file);
  }

  function handleDrag(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  }

  function handleDrop(event: DragEvent) {
    const file = event.dataTransfer.files[0];
    setOver(false);
    if (!file) return;
    event.preventDefault();
    onChoose(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file upon, beside the button that does the same
    <div
      className={`lv lv:mb-2 lv:grid lv:gap-3 lv:rounded-field ${over ? 'lv:outline-2 lv:outline-offset-4 lv:outline-dashed lv:outline-ring' : ''}`}
      onDragEnter={handleDrag}
      onDragOver={handleDrag}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <div className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-x-4 lv:gap-y-3">
        <Avatar name={user.name} src={src} size={64} />
        <span className="lv lv:grid lv:grow lv:shrink lv:basis-32 lv:min-w-0">
          <bdi className="lv lv:truncate lv:font-medium" title={user.name}>
            {user.name}
          </bdi>
          <bdi className="lv lv:truncate lv:text-13 lv:text-ink-3" title={user.email}>
            {user.email}
          </bdi>
          <span className="lv lv:hidden lv:pointer-fine:block lv:text-13 lv:text-ink-3">{over ? words.drop : words.hint}</span>
        </span>
        <span className="lv lv:flex lv:flex-wrap lv:gap-2">
          <input
            ref={input}
            type="file"
            accept={ACCEPTED}
            // Reached by the button beside it.
            tabIndex={-1}
            aria-hidden="true"
            className={`lv ${visuallyHidden}`}
            onChange={handleChange}
          />
          {src ? (
            <Button
              size="sm"
              variant="quiet"
              pending={state.step === 'removing'}
              onClick={() => void onRemove().then((done) => done && button.current?.focus())}
            >
              {words.remove}
            </Button>
          ) : null}
          <Button ref={button} size="sm" pending={state.step === 'opening'} onClick={() => input.current?.click()}>
            {src ? words.change : words.add}
          </Button>
        </span>
      </div>
      <div role="alert" className={error ? 'lv' : `lv ${visuallyHidden}`}>
        {error ? <Notice tone="danger">{errorText(errors, error.code)}</Notice> : null}
      </div>
      <p role="status" className={`lv ${visuallyHidden}`}>
        {said}
      </p>
      <Suspense fallback={null}>
        {picture && (state.step === 'cropping' || state.step === 'saving') ? (
          <CropDialog state={state} picture={picture} messages={messages} retryIn={retryIn} slow={slow} onSave={onSave} onClose={onClose} />
        ) : null}
      </Suspense>
    </div>
  );
}
