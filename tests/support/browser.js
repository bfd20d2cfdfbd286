// Finds a Chromium for the journeys, or installs one: Debian's packages where apt is at hand, else Playwright's own.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome'
];

const present = () => [process.env.KEXIAO_CHROMIUM, ...usual].find((path) => path && existsSync(path));

const hasChineseFont = () => {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return (
    (listed.status === 0 && listed.stdout.trim() !== '') ||
    ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/noto'].some(
      (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK'))
    )
  );
};

function installFromDebian() {
  const run = (...args) => {
    const command = process.getuid?.() === 0 ? args : ['sudo', '-n', ...args];
    execFileSync(command[0], command.slice(1), {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    });
  };
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

/** The path of a browser that journeys may drive; undefined lets Playwright take its own. */
export function bringBrowser() {
  if (present() && hasChineseFont()) return present();
  if (existsSync('/usr/bin/apt-get')) {
    try {
      installFromDebian();
    } catch (error) {
      console.error(`apt-get could not install a browser: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (present()) return present();
  execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  return undefined;
}

/** Flags a browser needs as root and without the wider network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

if (process.argv[1]?.endsWith('browser.js')) console.log(bringBrowser() ?? 'playwright');
