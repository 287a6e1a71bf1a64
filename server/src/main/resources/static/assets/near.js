// How far stores are, after a press of the button: the browser asks first, and nothing leaves it.
(() => {
  const near = document.getElementById('near');
  const list = document.getElementById('stores');
  const placed = [...list.querySelectorAll('[data-latitude]')];
  if (!navigator.geolocation || placed.length === 0) return;
  near.hidden = false;
  const radius = 6371;
  const radians = (degrees) => Number(degrees) * Math.PI / 180;
  const away = (store, here) => {
    const north = radians(store.dataset.latitude) - radians(here.latitude);
    const east = radians(store.dataset.longitude) - radians(here.longitude);
    const part = Math.sin(north / 2) ** 2 + Math.cos(radians(here.latitude))
      * Math.cos(radians(store.dataset.latitude)) * Math.sin(east / 2) ** 2;
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(part)));
  };
  near.querySelector('button').addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition((found) => {
      const far = new Map(placed.map((store) => [store, away(store, found.coords)]));
      placed.sort((one, other) => far.get(one) - far.get(other)).reverse().forEach((store) => {
        store.querySelector('[data-away]').textContent =
          near.dataset.unit.replace('{0}', far.get(store).toFixed(1));
        list.prepend(store);
      });
    });
  });
})();
