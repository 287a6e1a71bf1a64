// Fills in where one stands, after a press of the button: the browser asks before it tells.
(() => {
  if (!navigator.geolocation) return;
  document.querySelectorAll('[data-here]').forEach((part) => { part.hidden = false; });
  document.querySelectorAll('[data-place]').forEach((button) => {
    button.addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition((found) => {
        document.getElementById(button.dataset.place).value =
          `${found.coords.latitude.toFixed(6)}, ${found.coords.longitude.toFixed(6)}`;
      });
    });
  });
})();
