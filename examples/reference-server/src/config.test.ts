import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

describe('readConfig', () => {
  it.each(['PASSWORD_HASH', 'BREACHED_PASSWORDS', 'SECOND_FACTOR_AFTER', 'SIGN_UP', 'SOCIAL_POPUP', 'MAIL_LINKS', 'MAILED_BY', 'SIGN_IN_AS'])(
    'starts nothing with a %s that is misspelt',
    (name) => {
      expect(() => readConfig({ [name]: 'argon2' })).toThrow(`${name}: is neither of`);
      expect(() => readConfig({ [name]: '' })).not.toThrow();
    },
  );

  it('turns on every provider that has what it needs, with all that it is given', () => {
    const { social } = readConfig({
      SOCIAL_GITHUB_CLIENT_ID: 'id',
      SOCIAL_GITHUB_CLIENT_SECRET: 'secret',
      SOCIAL_COGNITO_CLIENT_ID: 'id',
      SOCIAL_COGNITO_CLIENT_SECRET: 'secret',
      SOCIAL_COGNITO_USER_POOL_ID: 'pool',
      SOCIAL_COGNITO_DOMAIN: 'acme.auth.example.com',
      SOCIAL_TIKTOK_CLIENT_KEY: 'key',
      SOCIAL_TIKTOK_CLIENT_SECRET: 'secret',
      SOCIAL_GOOGLE_CLIENT_ID: 'without a secret',
      SOCIAL_SLACK_CLIENT_ID: '',
      SOCIAL_SLACK_CLIENT_SECRET: 'without an id',
      SOCIAL_GITHUB_SCOPE: 'is no text for Better Auth',
      SOCIAL_POPUP: 'yes',
    });
    expect(social).toEqual({
      github: { clientId: 'id', clientSecret: 'secret' },
      cognito: { clientId: 'id', clientSecret: 'secret', userPoolId: 'pool', domain: 'acme.auth.example.com' },
      tiktok: { clientKey: 'key', clientSecret: 'secret' },
    });
  });

  it('does as it is told', () => {
    expect(readConfig({ PASSWORD_HASH: 'argon2id', BREACHED_PASSWORDS: 'check', SECOND_FACTOR_AFTER: 'passwords' })).toMatchObject({
      passwordHash: 'argon2id',
      checksBreaches: true,
      secondFactorAfter: 'passwords',
    });
    expect(readConfig({})).toMatchObject({ passwordHash: 'scrypt', checksBreaches: false, secondFactorAfter: 'all', signUpOpen: true });
  });

  it('reads the fields of an app’s own, in their order', () => {
    const { userFields } = readConfig({
      USER_FIELDS: 'softwareBackground*, hardwareBackground:none|hobby|profession,years:number,startedOn:date,newsletter:boolean',
    });
    expect(Object.entries(userFields)).toEqual([
      ['softwareBackground', { type: 'string', required: true }],
      ['hardwareBackground', { type: ['none', 'hobby', 'profession'], required: false }],
      ['years', { type: 'number', required: false }],
      ['startedOn', { type: 'date', required: false }],
      ['newsletter', { type: 'boolean', required: false }],
    ]);
    for (const USER_FIELDS of [
      'years:float',
      'a b',
      '1st',
      'twice,twice',
      ':number',
      '__proto__',
      'x'.repeat(100),
      'twoFactorEnabled:boolean',
      'role',
      'email',
    ])
      expect(() => readConfig({ USER_FIELDS }), USER_FIELDS).toThrow('USER_FIELDS: cannot be read');
  });

  it('reads no variable that .env.example says nothing of', () => {
    const example = readFileSync('.env.example', 'utf8');
    const read = [...readFileSync('examples/reference-server/src/config.ts', 'utf8').matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)].map(([, name]) => name ?? '');
    // Set by whoever starts the server, or of a machine rather than of an app.
    const elsewhere = ['NODE_ENV', 'PORT', 'HOST', 'DATABASE_FILE'];
    expect(read.length).toBeGreaterThan(20);
    expect([...new Set(read)].filter((name) => !example.includes(`${name}=`) && !elsewhere.includes(name))).toEqual([]);
  });
});
