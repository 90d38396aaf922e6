'use client';

import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState, type WheelEvent } from 'react';
import type { AvatarState } from '../../flows/avatar.js';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { adjust, type Crop, cropToBlob, drawCrop, mostZoom, sideOf, turn, wholePicture } from '../../ui/crop.js';
import { Dialog } from '../../ui/dialog.js';
import { focusRing, focusRingInside } from '../../ui/focus-ring.js';
import { TurnIcon } from '../../ui/icons.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface CropDialogViewProps {
  state: Extract<AvatarState, { step: 'cropping' | 'saving' }>;
  picture: ImageBitmap;
  messages: Pick<Messages, 'avatar' | 'common' | 'errors'>;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  onSave: (picture: Blob) => void;
  onClose: () => void;
}

/** Pixels of the drawing on a side: twice what it takes on the page. */
const STAGE = 560;
/** How far an arrow key moves, as a part of what is shown. */
const STEP = 0.05;
const ZOOM_STEP = 1.1;
const MOVES: Readonly<Record<string, (crop: Crop, step: number) => Partial<Crop>>> = {
  ArrowLeft: ({ x }, step) => ({ x: x + step }),
  ArrowRight: ({ x }, step) => ({ x: x - step }),
  ArrowUp: ({ y }, step) => ({ y: y + step }),
  ArrowDown: ({ y }, step) => ({ y: y - step }),
  '+': ({ zoom }) => ({ zoom: zoom * ZOOM_STEP }),
  '-': ({ zoom }) => ({ zoom: zoom / ZOOM_STEP }),
};
/** A hand that shakes this many pixels still means a click. */
const CLICK_PX = 4;

/** Chooses the part of a picture that becomes somebody's avatar: by dragging, a click, two fingers, the wheel, or keys. Source: WCAG 2.2, 2.1.1 and 2.5.7. */
export function CropDialogView({ state, picture, messages, retryIn, slow, onSave, onClose }: CropDialogViewProps): ReactNode {
  const { avatar: words, common } = messages;
  const formId = useId();
  // A dialog's content comes a render after it.
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [crop, setCrop] = useState<Crop>(() => wholePicture(picture));
  const [unreadable, setUnreadable] = useState(false);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const moved = useRef(0);
  const error = unreadable ? { code: 'PICTURE_BROKEN', status: 0 } : state.step === 'cropping' ? state.error : null;
  const most = mostZoom(picture);

  useEffect(() => {
    // Draws upon the canvas, which React knows nothing of.
    const context = canvas?.getContext('2d');
    if (context) drawCrop(context, picture, crop, STAGE);
  }, [canvas, picture, crop]);

  /** Pixels of the picture for a pixel of the page. */
  const scale = (now: Crop) => sideOf(picture, now) / (canvas?.clientWidth || STAGE);
  /** From what it is by then: two fingers move within one frame, and each of them counts. */
  const change = (how: (now: Crop) => Partial<Crop>) => setCrop((now) => adjust(picture, now, how(now)));

  function handlePointerDown(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    if (pointers.current.size === 0) moved.current = 0;
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  function handlePointerMove(event: PointerEvent<HTMLElement>) {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    moved.current += Math.hypot(now.x - before.x, now.y - before.y);
    if (other) {
      const apart = (one: typeof now) => Math.hypot(one.x - other.x, one.y - other.y);
      change(({ zoom }) => ({ zoom: (zoom * apart(now)) / Math.max(1, apart(before)) }));
    } else if (moved.current > CLICK_PX) {
      change((crop) => ({ x: crop.x - (now.x - before.x) * scale(crop), y: crop.y - (now.y - before.y) * scale(crop) }));
    }
  }

  function handlePointerUp(event: PointerEvent<HTMLElement>) {
    const alone = pointers.current.size === 1;
    pointers.current.delete(event.pointerId);
    if (!alone || moved.current > CLICK_PX) return;
    const box = event.currentTarget.getBoundingClientRect();
    const fromMiddle = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
    change((crop) => ({ x: crop.x + fromMiddle.x * scale(crop), y: crop.y + fromMiddle.y * scale(crop) }));
  }

  function handleKeyDown(event: KeyboardEvent) {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    change((crop) => move(crop, sideOf(picture, crop) * STEP));
  }

  function handleWheel(event: WheelEvent) {
    change(({ zoom }) => ({ zoom: zoom * (event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP) }));
  }

  async function save() {
    const blob = await cropToBlob(picture, crop);
    setUnreadable(blob === null);
    if (blob) onSave(blob);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.cropTitle}
      description={words.cropText}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButtonView form={formId} messages={messages} label={words.save} retryIn={retryIn} pending={state.step === 'saving'} slow={slow} />
        </>
      }
    >
      <form
        id={formId}
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        className="lv lv:grid lv:gap-4"
      >
        <FormStatusView messages={{ common, errors: { ...messages.errors, ...words } }} error={error} retryIn={retryIn} />
        <div className="lv lv:relative lv:w-full lv:max-w-70 lv:mx-auto lv:overflow-clip lv:rounded-field lv:bg-sunken">
          <div
            role="application"
            tabIndex={0}
            aria-label={words.stage}
            onPointerDown={handlePointerDown}
            onPointerMove={handlePointerMove}
            onPointerUp={handlePointerUp}
            onPointerCancel={(event) => void pointers.current.delete(event.pointerId)}
            onKeyDown={handleKeyDown}
            onWheel={handleWheel}
            className={`lv lv:block lv:isolate lv:cursor-grab lv:active:cursor-grabbing lv:touch-none ${focusRingInside}`}
          >
            <canvas ref={setCanvas} width={STAGE} height={STAGE} className="lv lv:block lv:w-full lv:aspect-square" />
            <span className="lv lv:absolute lv:inset-0 lv:rounded-full lv:pointer-events-none lv:border lv:border-white lv:shadow-[0_0_0_200px_rgb(0_0_0/0.55)]" />
          </div>
        </div>
        <div className="lv lv:flex lv:items-center lv:gap-3 lv:w-full lv:max-w-70 lv:mx-auto">
          <label className="lv lv:flex lv:flex-1 lv:items-center lv:gap-3 lv:text-13 lv:text-ink-2">
            {words.zoom}
            <input
              type="range"
              min={1}
              max={most}
              step="any"
              value={crop.zoom}
              disabled={most === 1}
              onChange={(event) => change(() => ({ zoom: Number(event.target.value) }))}
              className={`lv lv-range lv:flex-1 lv:min-w-0 lv:h-6 lv:rounded-full lv:cursor-pointer lv:disabled:cursor-not-allowed ${focusRing}`}
            />
          </label>
          <Button size="icon" variant="quiet" aria-label={words.turn} icon={<TurnIcon />} onClick={() => setCrop((now) => turn(picture, now))} />
        </div>
      </form>
    </Dialog>
  );
}
