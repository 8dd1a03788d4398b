// Keeps the site readable offline. Stands at the site's root; the build fills in the
// settings: version, assets (folders whose names change with what they hold), pages.
//
// Assets: from the cache first. Pages and all else: from the network first, from the
// cache where that fails. Caches of older versions are removed.
const { version, assets, pages } = /* SETTINGS */ {};
const ROOT = new URL("./", self.location).pathname;
const PREFIX = `course:${ROOT}:`;
const PAGES = `${PREFIX}pages-${version}`;
const ASSETS = `${PREFIX}assets`;
const PATIENCE = 3000; // ms for a page to come from the network, if there is a copy

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(clearOld().then(() => self.clients.claim()));
});

// main.js asks for the copies of all pages when it has nothing else to do.
self.addEventListener("message", (event) => {
  if (event.data === "keep the course") event.waitUntil(keepCourse());
  if (event.data?.keep) event.waitUntil(keepThese(event.data.keep));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (!url.pathname.startsWith(ROOT) || request.headers.has("range")) return;
  event.respondWith(isAsset(url) ? cacheFirst(request) : networkFirst(request));
});

function isAsset(url) {
  const path = url.pathname.slice(ROOT.length);
  return assets.some((folder) => path.startsWith(folder));
}

async function cacheFirst(request) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) cache.put(request.url, response.clone()).catch(() => {});
  return response;
}

async function networkFirst(request) {
  const cache = await caches.open(PAGES);
  const kept = await cache.match(request.url, { ignoreSearch: true });
  const fresh = fetch(request).then((response) => {
    if (response.status === 200) cache.put(request.url, response.clone()).catch(() => {});
    return response;
  });
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

async function clearOld() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== PAGES && name !== ASSETS) await caches.delete(name);
  }
  const cache = await caches.open(ASSETS);
  for (const request of await cache.keys()) {
    if (!isAsset(new URL(request.url))) await cache.delete(request);
  }
}

// What a page used before this worker was there to see it.
async function keepThese(urls) {
  for (const address of urls) {
    const url = new URL(address, self.location);
    if (url.origin !== self.location.origin || !url.pathname.startsWith(ROOT)) continue;
    await keep(await caches.open(isAsset(url) ? ASSETS : PAGES), url.href);
  }
}

async function keepCourse() {
  const cache = await caches.open(PAGES);
  for (const page of pages) await keep(cache, new URL(ROOT + page, self.location).href);
}

async function keep(cache, address) {
  try {
    if (!(await cache.match(address, { ignoreSearch: true }))) await cache.add(address);
  } catch {
    // It comes when it is asked for.
  }
}
