// Inside WeChat: hands the signed values to the app. Whatever it answers, the result is asked of us.
(() => {
  const button = document.getElementById('app-call');
  const call = () => window.WeixinJSBridge.invoke(
    'getBrandWCPayRequest', JSON.parse(button.dataset.values),
    () => { window.location.assign(button.dataset.then); });
  button.addEventListener('click', () => {
    if (window.WeixinJSBridge) call();
    else document.addEventListener('WeixinJSBridgeReady', call, { once: true });
  });
})();
