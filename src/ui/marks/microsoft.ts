import type { Mark } from '../provider-mark.js';

export const mark: Mark = {
  box: '0 0 256 256',
  paths: [
    ['M121.666 121.666H0V0h121.666z', '#f1511b'],
    ['M256 121.666H134.335V0H256z', '#80cc28'],
    ['M121.663 256.002H0V134.336h121.663z', '#00adef'],
    ['M256 256.002H134.335V134.336H256z', '#fbbc09'],
  ],
};
