// Lets the phone keep the page that it shows without a network; by https alone.
if (window.location.protocol === 'https:' && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register('/brand/offline-worker.js', { scope: '/' }).catch(() => {});
}
