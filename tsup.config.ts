import { defineConfig } from 'tsup';

/** File by file, so that `"use client"` stays where it is, and every entry shares one copy of each module. */
export default defineConfig({
  entry: ['src/**/*.{ts,tsx}', 'emails/**/*.{ts,tsx}', '!**/*.test.*', '!**/*.test-d.*', '!src/branding/promises.ts', '!src/safety/redirect-attacks.ts'],
  format: 'esm',
  bundle: false,
  outDir: 'dist',
  target: 'es2022',
  clean: false,
  silent: true,
  dts: process.env.LIVERY_TYPES === 'no' ? false : { compilerOptions: { ignoreDeprecations: '6.0', paths: {} } },
});
