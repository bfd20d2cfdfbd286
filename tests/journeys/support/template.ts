import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const repo = join(import.meta.dirname, '../../..');

/** Playwright's global setup: the demonstration is seeded once for all journeys of a run, each server copies it. */
export default function seedTemplate(): () => void {
  const home = mkdtempSync(join(tmpdir(), 'kexiao-journeys-'));
  const template = join(home, 'template');
  mkdirSync(template);
  execFileSync(process.execPath, ['dist/kexiao.mjs', 'seed'], {
    cwd: repo,
    env: { ...process.env, KEXIAO_MODE: 'demo', KEXIAO_DATA: template },
    stdio: ['ignore', 'ignore', 'inherit']
  });
  // Workers are started with this environment.
  process.env.KEXIAO_JOURNEYS = home;
  return () => rmSync(home, { recursive: true, force: true });
}

/** The folder of this run; it goes when the run is over. */
export function homeOfRun(): string {
  const home = process.env.KEXIAO_JOURNEYS;
  if (!home) throw new Error('KEXIAO_JOURNEYS is not set: the config must name support/template.ts as globalSetup.');
  return home;
}
