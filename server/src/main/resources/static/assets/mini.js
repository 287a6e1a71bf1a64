// In the web-view of the mini program: what is for there alone is shown, and opens its own pages.
(() => {
  const inside = /miniprogram/i.test(navigator.userAgent);
  if (!inside) return;
  document.querySelectorAll('[data-in-mini]').forEach((part) => { part.hidden = false; });
  const open = (url) => window.WeixinJSBridge.invoke(
    'invokeMiniProgramAPI', { name: 'navigateTo', arg: { url } }, () => {});
  document.querySelectorAll('[data-mini]').forEach((button) => {
    button.addEventListener('click', () => {
      if (window.WeixinJSBridge) open(button.dataset.mini);
      else document.addEventListener('WeixinJSBridgeReady', () => open(button.dataset.mini), { once: true });
    });
  });
})();
