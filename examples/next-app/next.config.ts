import type { NextConfig } from 'next';

const config: NextConfig = {
  // A native module, which no bundler can take along.
  serverExternalPackages: ['libsql'],
  poweredByHeader: false,
};
export default config;
