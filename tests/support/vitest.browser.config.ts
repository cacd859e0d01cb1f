import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArguments } from '../../scripts/browser/find.ts';
import { ensureBrowser } from '../../scripts/browser/install.ts';

/** Elements in a real Chromium, at the width of a frame in Moodle. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  optimizeDeps: {
    include: ['lit', 'axe-core'],
  },
  test: {
    name: 'browser',
    testTimeout: 60_000,
    include: ['tests/browser/**/*.test.ts'],
    passWithNoTests: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 650, height: 666 },
      provider: playwright({
        launchOptions: { executablePath: ensureBrowser(), args: browserArguments() },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
