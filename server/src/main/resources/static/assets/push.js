// Adds this device to those that are told, where its browser can and its owner presses.
(() => {
  const area = document.getElementById("push");
  if (!area || !("serviceWorker" in navigator) || !("PushManager" in window)
      || !("Notification" in window)) {
    return;
  }
  area.hidden = false;
  document.getElementById("push-none").hidden = true;
  const form = document.getElementById("push-form");
  const button = document.getElementById("push-add");
  const problem = document.getElementById("push-problem");

  const bytes = (base64) => {
    const plain = atob(base64.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (one) => one.charCodeAt(0));
  };

  const say = (text) => {
    problem.textContent = text;
    problem.hidden = false;
  };

  button.addEventListener("click", async () => {
    problem.hidden = true;
    button.disabled = true;
    try {
      if (await Notification.requestPermission() !== "granted") {
        say(problem.dataset.denied);
        return;
      }
      await navigator.serviceWorker.register("/brand/offline-worker.js", { scope: "/" });
      const worker = await navigator.serviceWorker.ready;
      const before = await worker.pushManager.getSubscription();
      if (before) {
        await before.unsubscribe();
      }
      const made = (await worker.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: bytes(area.dataset.key),
      })).toJSON();
      form.elements.endpoint.value = made.endpoint;
      form.elements.key.value = made.keys.p256dh;
      form.elements.auth.value = made.keys.auth;
      form.submit();
    } catch (failed) {
      say(problem.dataset.failed);
    } finally {
      button.disabled = false;
    }
  });
})();
