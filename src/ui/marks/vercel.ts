import type { Mark } from '../provider-mark.js';

export const mark: Mark = {
  box: '0 0 24 24',
  paths: [['m12 1.608 12 20.784H0Z', 'currentColor']],
};
