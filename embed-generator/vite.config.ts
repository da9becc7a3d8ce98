import { defineConfig } from 'vite';
import { CHUNKS } from './build/chunks.ts';
import { compressAssets } from './build/compress-assets.ts';

export default defineConfig({
  base: '/console/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    // The policy of the page lets no inline script run.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The console, and the document of its preview.
    rolldownOptions: {
      input: ['index.html', 'preview.html'],
      output: { codeSplitting: { groups: CHUNKS } },
    },
    reportCompressedSize: false,
    // Says which chunk loads which, for the budget of every page.
    manifest: true,
  },
  plugins: [compressAssets()],
});
