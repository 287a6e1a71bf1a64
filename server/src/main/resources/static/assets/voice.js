// Says each payment once, in the language of the page, after a press of the button.
(() => {
  const button = document.getElementById('voice');
  const rows = document.getElementById('rows');
  if (!button || !rows || !('speechSynthesis' in window)) return;
  const seen = new Set();
  const news = () => [...rows.querySelectorAll('[data-sale]')]
    .filter((row) => row.dataset.said && !seen.has(row.dataset.sale)).reverse();
  const say = (text) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = document.documentElement.lang;
    window.speechSynthesis.speak(words);
  };
  let on = false;
  news().forEach((row) => seen.add(row.dataset.sale));
  button.hidden = false;
  button.addEventListener('click', () => {
    on = !on;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? button.dataset.on : button.dataset.off;
    if (on) say(button.dataset.on);
    else window.speechSynthesis.cancel();
  });
  new MutationObserver(() => news().forEach((row) => {
    seen.add(row.dataset.sale);
    if (on) say(row.dataset.said);
  })).observe(rows, { childList: true, subtree: true });
})();
