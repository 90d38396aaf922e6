import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { AvatarFieldView, type AvatarFieldViewProps } from '../../src/components/avatar/avatar-field-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { Card } from '../../src/ui/card.js';
import { onSettingsPage } from '../on-settings-page.js';
import { ada, messages, no, nothing } from '../sample.js';

/** A picture as one opens it: a face before hills, wider than it is high. */
function usePicture(): ImageBitmap | null {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 800;
    const draw = canvas.getContext('2d');
    if (!draw) return;
    const circle = (fill: string, x: number, y: number, radius: number) => {
      draw.fillStyle = fill;
      draw.beginPath();
      draw.arc(x, y, radius, 0, 2 * Math.PI);
      draw.fill();
    };
    draw.fillStyle = '#bfd7ea';
    draw.fillRect(0, 0, 1200, 800);
    circle('#6a994e', 200, 1000, 480);
    circle('#386641', 1000, 1050, 520);
    circle('#3d405b', 600, 850, 300);
    circle('#e9c9ad', 600, 380, 170);
    void createImageBitmap(canvas).then(setPicture);
  }, []);
  return picture;
}

const OPENED = new Set(['cropping', 'saving']);

function Field(props: Omit<AvatarFieldViewProps, 'picture'>) {
  const picture = usePicture();
  return (
    <Card title={props.messages.avatar.change}>
      <div className="lv lv:p-6">
        <AvatarFieldView {...props} picture={OPENED.has(props.state.step) ? picture : null} />
      </div>
    </Card>
  );
}

const failed = (step: 'ready' | 'cropping', code: string, status = 0) => ({ step, error: { code, status } });

const meta = {
  title: 'Account/Avatar',
  component: Field,
  decorators: [onSettingsPage],
  args: {
    user: ada,
    state: { step: 'ready', error: null },
    messages,
    onChoose: nothing,
    onSave: nothing,
    onRemove: no,
    onClose: nothing,
  },
} satisfies Meta<typeof Field>;
export default meta;

type Story = StoryObj<typeof meta>;

const withPicture = { ...ada, image: 'https://example.com/ada.png' };

export const Initials: Story = {};
export const Picture: Story = { args: { user: withPicture } };
export const Opening: Story = { args: { state: { step: 'opening' } } };
export const Cropping: Story = { args: { state: { step: 'cropping', error: null } } };
export const Saving: Story = { args: { state: { step: 'saving' } } };
export const Removing: Story = { args: { user: withPicture, state: { step: 'removing' } } };
/** An SVG, a renamed program, a film. */
export const NotSupported: Story = { args: { state: failed('ready', 'PICTURE_NOT_SUPPORTED') } };
/** A file of 50 MB, or one that would unfold to gigabytes. */
export const TooLarge: Story = { args: { state: failed('ready', 'PICTURE_TOO_LARGE') } };
export const Broken: Story = { args: { state: failed('ready', 'PICTURE_BROKEN') } };
export const SaveFails: Story = { args: { state: failed('cropping', 'UNEXPECTED_RESPONSE', 500) } };
export const SaveOffline: Story = { args: { state: failed('cropping', 'NETWORK_ERROR') } };
/** The app's own place for pictures has refused it. */
export const NotSaved: Story = { args: { state: failed('cropping', 'PICTURE_NOT_SAVED') } };
export const SessionRevoked: Story = { args: { state: failed('cropping', 'UNAUTHORIZED', 401) } };
export const NotFresh: Story = { args: { state: failed('cropping', 'SESSION_NOT_FRESH', 403) } };
/** Another picture, from another device, meanwhile: it is shown, and what is cropped here stays. */
export const LostRace: Story = { args: { user: withPicture, state: { step: 'cropping', error: null } } };
export const RateLimited: Story = { args: { state: failed('cropping', 'RATE_LIMITED', 429), retryIn: 42 } };
export const RemoveFails: Story = { args: { user: withPicture, state: failed('ready', 'UNEXPECTED_RESPONSE', 500) } };
export const LongName: Story = { args: { user: { ...ada, name: 'Augusta Ada King-Noel, Countess of Lovelace, née Byron' } } };
export const German: Story = { args: { messages: de.messages, state: { step: 'cropping', error: null } } };
export const Arabic: Story = { args: { messages: ar.messages }, globals: { direction: 'rtl' } };
export const ArabicCropping: Story = { args: { messages: ar.messages, state: { step: 'cropping', error: null } }, globals: { direction: 'rtl' } };
