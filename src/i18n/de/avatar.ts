import type { AvatarMessages } from '../messages/avatar.js';

export const avatar: AvatarMessages = {
  add: 'Bild hochladen',
  change: 'Bild ändern',
  remove: 'Entfernen',
  hint: 'Oder lege eines hier ab, oder füge es ein.',
  drop: 'Hier ablegen.',
  saved: 'Dein Bild ist geändert.',
  removed: 'Dein Bild ist entfernt.',
  cropTitle: 'Wähle, was zu sehen ist',
  cropText: 'Zieh das Bild oder drücke eine Pfeiltaste. Ein Klick macht die Stelle zur Mitte.',
  stage: 'Bild. Die Pfeiltasten verschieben es, Plus und Minus vergrößern es.',
  zoom: 'Vergrößerung',
  turn: 'Im Uhrzeigersinn drehen',
  save: 'Bild speichern',
  pictureNotSupported: 'Das ist kein Bild, das sich verwenden lässt. Nimm ein PNG, JPEG, WebP oder GIF.',
  pictureTooLarge: 'Dieses Bild ist zu groß. Nimm eines mit höchstens 25 MB und 64 Megapixeln.',
  pictureBroken: 'Dieses Bild lässt sich nicht lesen. Nimm ein anderes.',
  pictureNotSaved: 'Das Bild konnte nicht gespeichert werden. Versuche es noch einmal.',
};
