import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the web app against the built package, as an app that installs Livery would. */
export default defineConfig({
  root: fileURLToPath(new URL('./web', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../build/reference-web', import.meta.url)),
    emptyOutDir: true,
    // A page that had to inline a file would break the Content Security Policy.
    assetsInlineLimit: 0,
  },
});
