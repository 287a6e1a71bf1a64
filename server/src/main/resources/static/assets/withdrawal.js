// Inside WeChat: opens its own page in which the receiver confirms. Whether he did, WeChat tells us.
(() => {
  const button = document.getElementById('app-confirm');
  button.addEventListener('click', () => {
    if (!window.WeixinJSBridge) return;
    window.WeixinJSBridge.invoke('requestMerchantTransfer',
      JSON.parse(button.dataset.package),
      () => { window.location.reload(); });
  });
})();
