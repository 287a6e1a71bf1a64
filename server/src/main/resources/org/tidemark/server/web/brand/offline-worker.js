// Shows a page of ours where there is no network, and messages on devices whose owners want them. It
// keeps that one page and nothing else: pages with money or with somebody's name are never kept, and
// every answer of the platform goes through as it is.
const KEPT = 'tidemark-offline-1';
const PAGE = '/brand/offline';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(KEPT)
      .then((kept) => kept.add(new Request(PAGE, { cache: 'reload', credentials: 'omit' })))
      .then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(
        names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate' || event.request.method !== 'GET') return;
  event.respondWith(fetch(event.request).catch((away) =>
    caches.match(PAGE).then((page) => page || Promise.reject(away))));
});

self.addEventListener('push', (event) => {
  let told;
  try {
    told = event.data.json();
  } catch (unreadable) {
    return;
  }
  event.waitUntil(self.registration.showNotification(String(told.title), {
    body: String(told.body),
    tag: String(told.tag),
    icon: '/brand/icon-192.png',
    data: String(told.page),
  }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const page = new URL(event.notification.data, self.location.origin);
  if (page.origin !== self.location.origin) return;
  event.waitUntil(self.clients.openWindow(page.href));
});
