import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// On a loaded machine a race may be lost once; a test that fails three times over is red.
const retry = process.env.CI ? 2 : 0;

export default defineConfig({
  plugins: [sveltekit()],
  // Kit's server bundle leaves its own dependencies as bare imports that resolve from the root, where fastify's cookie@2 lies.
  ssr: { noExternal: ['cookie', 'set-cookie-parser'] },
  build: { reportCompressedSize: false },
  server: { proxy: { '/api': 'http://localhost:4174' } },
  test: {
    projects: [
      {
        // No plugins: #domain and #protocol resolve by package.json alone.
        test: {
          name: 'node',
          retry,
          environment: 'node',
          include: ['tests/{domain,protocol,server,contract,house,sync}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'dom',
          retry,
          environment: 'jsdom',
          include: ['tests/lib/**/*.test.ts'],
          setupFiles: ['tests/support/dom.ts'],
          testTimeout: 30_000
        }
      }
    ]
  }
});
