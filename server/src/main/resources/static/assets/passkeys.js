// Makes passkeys and signs in with them. The buttons are there only where the device can do it.
(() => {
  const area = document.getElementById("passkey");
  if (!area || !window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) {
    return;
  }
  area.hidden = false;
  const problem = document.getElementById("passkey-problem");

  const post = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: {
        "X-CSRF-TOKEN": document.getElementById("passkey-token").value,
        "Content-Type": "application/json",
      },
      body: body === undefined ? "{}" : JSON.stringify(body),
    });
    if (answer.redirected) {
      // Who is here has to be shown once more; this page is come back to.
      location.assign("/my/prove?next=" + encodeURIComponent(location.pathname));
      return new Promise(() => {});
    }
    if (!answer.ok) {
      throw new Error(address + " answered " + answer.status);
    }
    return answer;
  };

  const attempt = (button, work) => {
    button.addEventListener("click", async () => {
      problem.hidden = true;
      button.disabled = true;
      try {
        await work();
      } catch (failed) {
        problem.textContent = problem.dataset.refused;
        problem.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  };

  const register = document.getElementById("passkey-register");
  if (register) {
    attempt(register, async () => {
      const options = await (await post("/my/security/passkeys/options")).json();
      const credential = await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      });
      const label = document.getElementById("passkey-label").value;
      await post("/my/security/passkeys?label=" + encodeURIComponent(label), credential.toJSON());
      location.assign("/my/security");
    });
  }

  const signIn = document.getElementById("passkey-sign-in");
  if (signIn) {
    attempt(signIn, async () => {
      const options = await (await post("/sign-in/passkey/options")).json();
      const credential = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      });
      await post("/sign-in/passkey", credential.toJSON());
      location.assign(area.dataset.next);
    });
  }
})();
