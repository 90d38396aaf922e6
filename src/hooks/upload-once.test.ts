import { describe, expect, it } from 'vitest';
import { uploadOnce } from './use-avatar.js';

describe('a picture that the host keeps', () => {
  it('S07 is taken to its place once, though its address is sent again after somebody has proven who they are', async () => {
    const taken: Blob[] = [];
    const picture = new Blob(['x']);
    const upload = uploadOnce(async (blob) => `https://example.com/${taken.push(blob)}.webp`, picture);
    expect([await upload({}), await upload({})]).toEqual(['https://example.com/1.webp', 'https://example.com/1.webp']);
    expect(taken).toEqual([picture]);
  });

  it('S11 is taken there anew where that failed', async () => {
    let tries = 0;
    const upload = uploadOnce(async () => {
      tries += 1;
      if (tries === 1) throw new Error('The place is full.');
      return 'https://example.com/ada.webp';
    }, new Blob());
    expect([await upload({}), await upload({})]).toEqual([null, 'https://example.com/ada.webp']);
  });
});
