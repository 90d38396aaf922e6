export interface AvatarMessages {
  add: string;
  change: string;
  remove: string;
  /** Beside the button, for people with a pointer. */
  hint: string;
  /** While a file is held over it. */
  drop: string;
  saved: string;
  removed: string;
  cropTitle: string;
  cropText: string;
  /** Accessible name of the picture that is moved. */
  stage: string;
  zoom: string;
  turn: string;
  save: string;
  /** Of the codes by the same name. */
  pictureNotSupported: string;
  pictureTooLarge: string;
  pictureBroken: string;
  pictureNotSaved: string;
}
