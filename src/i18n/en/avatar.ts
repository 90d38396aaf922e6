import type { AvatarMessages } from '../messages/avatar.js';

export const avatar: AvatarMessages = {
  add: 'Upload a picture',
  change: 'Change picture',
  remove: 'Remove',
  hint: 'Or drop or paste one here.',
  drop: 'Drop it here.',
  saved: 'Your picture is changed.',
  removed: 'Your picture is removed.',
  cropTitle: 'Choose what is shown',
  cropText: 'Drag the picture, or press an arrow key. A click makes that spot the middle.',
  stage: 'Picture. The arrow keys move it, plus and minus enlarge it.',
  zoom: 'Zoom',
  turn: 'Turn clockwise',
  save: 'Save picture',
  pictureNotSupported: 'That is no picture that can be used. Take a PNG, JPEG, WebP or GIF.',
  pictureTooLarge: 'That picture is too large. Take one of at most 25 MB and 64 megapixels.',
  pictureBroken: 'That picture cannot be read. Take another one.',
  pictureNotSaved: 'The picture could not be saved. Try again.',
};
