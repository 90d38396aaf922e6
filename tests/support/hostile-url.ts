import fc from 'fast-check';

/** Text that might be taken for a URL, by us or by a browser: any characters, real URLs, and the parts of known attacks in any order. */
export const hostileUrl = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '//',
        '%2f',
        '%5c',
        '%25',
        '2f',
        '\t',
        '\n',
        '\u0000',
        '@',
        ':',
        'evil.test',
        'https:',
        'javascript:',
        '?',
        '#',
        '.',
        '..',
        'a',
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
);
