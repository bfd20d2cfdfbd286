// Every check of the house in one go; the last line is `N passed, N failed`.
// Usage: npm test [-- types|lint|unit|build|journeys …] runs only the named stages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bringBrowser } from './support/browser.js';

const results = resolve('test-results');
const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const npx = (args, env = {}) => {
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
};

/** A stage that either holds or not counts as one test. */
function check(name, holds) {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}`);
  totals[holds ? 'passed' : 'failed'] += 1;
}

/** A runner's own counts; a runner that left no report counts as one failure. */
function count(name, ok, read) {
  let { passed, failed } = readOr(read, { passed: 0, failed: 1 });
  if (!ok && failed === 0) failed = 1;
  if (ok && passed + failed === 0) failed = 1;
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed`);
  totals.passed += passed;
  totals.failed += failed;
}

function readOr(read, otherwise) {
  try {
    return read();
  } catch (error) {
    console.error(`no report: ${error instanceof Error ? error.message : error}`);
    return otherwise;
  }
}

const stages = {
  types() {
    check('types: svelte-kit sync', npx(['svelte-kit', 'sync']));
    check('types: tsc', npx(['tsc', '--noEmit']));
    check(
      'types: svelte-check',
      npx(['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'])
    );
  },
  lint() {
    check('lint: eslint', npx(['eslint', '.', '--max-warnings', '0']));
    check('lint: prettier', npx(['prettier', '--check', '--log-level', 'warn', '.']));
  },
  unit() {
    const report = join(results, 'vitest.json');
    const ok = npx(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
      // The contract is read by people: colour codes would break the last lines of logs.
      NO_COLOR: '1'
    });
    count('vitest', ok, () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0) };
    });
  },
  build() {
    const built = npx(['vite', 'build', '--logLevel', 'warn']);
    const bundled = spawnSync('node', ['sync-server/bundle.js'], { stdio: 'inherit' }).status === 0;
    check('build: browser', built);
    check('build: server and command line', bundled);
  },
  journeys() {
    const report = join(results, 'journeys.json');
    const browser = bringBrowser();
    const ok = npx(['playwright', 'test', '-c', 'tests/journeys/playwright.config.ts'], {
      NO_COLOR: '1',
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...(browser ? { KEXIAO_CHROMIUM: browser } : {})
    });
    count('journeys', ok, () => {
      const { stats } = JSON.parse(readFileSync(report, 'utf8'));
      if (stats.flaky > 0) console.log(`FLAKY journeys: ${stats.flaky}`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
    });
  }
};

for (const [name, run] of Object.entries(stages)) {
  if (wanted.length === 0 || wanted.includes(name)) run();
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
