/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { cleanupOutdatedCaches, createHandlerBoundToURL, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_DISABLE_DEV_LOGS?: boolean };

self.__WB_DISABLE_DEV_LOGS = true;

/** Kit's lists leave out the fallback page. */
const shell = `${base}/shell.html`;
const hashed = build.map((url) => ({ url, revision: null }));
/** A prerendered page under the name of its file, which every static server serves alike. */
const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : `${path}.html`);
const versioned = [...files, ...prerendered.map(fileOf), shell].map((url) => ({ url, revision: version }));

// Only the program is kept here, never an answer of the server: nothing of a person enters Cache Storage.
precacheAndRoute([...hashed, ...versioned], { cleanURLs: false, ignoreURLParametersMatching: [/^utm_/] });
cleanupOutdatedCaches();

/** What the server answers itself. */
const denylist = [
  /^\/api(\/|$)/,
  /^\/log(\/|$)/,
  /^\/livez$/,
  /^\/readyz$/,
  /^\/\.well-known(\/|$)/,
  /^\/schema(\/|$)/
];

/** A page made at build time if there is one, else the shell, which finds the page itself. */
registerRoute(
  new NavigationRoute(
    async (options) => {
      const path = options.url.pathname.replace(/(.)\/$/, '$1');
      return (await matchPrecache(fileOf(path))) ?? createHandlerBoundToURL(shell)(options);
    },
    { denylist }
  )
);

self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
