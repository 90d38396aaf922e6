import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': 'http://localhost:3001' } },
  // The browsers that Livery is for. Without it, Vite rewrites light-dark() for older ones.
  build: { cssTarget: ['chrome123', 'safari17.5', 'firefox120'] },
});
