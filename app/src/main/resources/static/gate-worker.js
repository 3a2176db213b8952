// Keeps the gate's page on the tablet: from the network while there is one, from the copy while there is none. Nothing else of the
// application passes through here, and the copy holds no more than the page of today.
const COPY = "gate-1";
const PAGE = "/gate";
const PATIENCE = 4000;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("gate-") && name !== COPY) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const isPage = (url) => url.pathname === PAGE;
const isPart = (url) => url.pathname.startsWith("/assets/") || url.pathname === "/favicon.svg";

const fromNetwork = async (request, patience) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(request, { signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
};

const page = async (request) => {
  const copies = await caches.open(COPY);
  const copy = await copies.match(PAGE);
  try {
    const fresh = await fromNetwork(request, copy ? PATIENCE : 10 * PATIENCE);
    if (fresh.ok && !fresh.redirected) await copies.put(PAGE, fresh.clone());
    return fresh.status >= 500 && copy ? copy : fresh;
  } catch (away) {
    if (copy) return copy;
    throw away;
  }
};

// a part's name carries its content: a copy is never stale
const part = async (request) => {
  const copies = await caches.open(COPY);
  return (await copies.match(request)) ?? fetch(request);
};

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (isPage(url)) event.respondWith(page(event.request));
  else if (isPart(url)) event.respondWith(part(event.request));
});
