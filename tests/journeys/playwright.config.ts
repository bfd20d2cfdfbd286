import { defineConfig } from '@playwright/test';
import { browserFlags } from '../support/browser.js';

const executablePath = process.env.KEXIAO_CHROMIUM;

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './support/template.ts',
  outputDir: '../../test-results/journeys',
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 1,
  // On a loaded machine a browser may be late once; a second failure is a failure, and a flake is counted aloud.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) }
  }
});
