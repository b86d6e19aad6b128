import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledMessages } from './vite-messages';

const server = process.env.FOOTFALL_URL ?? 'http://127.0.0.1:8000';

export default defineConfig({
  base: './',
  plugins: [compiledMessages(), react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  html: { cspNonce: 'FOOTFALL_NONCE' },
  build: {
    outDir: '../src/footfall/web/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    license: { fileName: 'licenses.md' },
    rollupOptions: { input: ['index.html', 'player.html'].map((name) => fileURLToPath(new URL(name, import.meta.url))) },
  },
  server: { proxy: { '/api': server } },
  test: { environment: 'node', include: ['tests/**/*.test.{ts,tsx}'] },
});
