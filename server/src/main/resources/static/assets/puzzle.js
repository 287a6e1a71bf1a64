// Solves the form's puzzle while the phone is typed: a text so that the SHA-256 of
// "challenge:text" begins with the number of zero bits that is asked for. Without it fewer codes
// are sent to the same network address; the form works all the same.
(() => {
  const zeroBits = (bytes) => {
    let zeros = 0;
    for (const one of bytes) {
      if (one > 0) {
        return zeros + Math.clz32(one) - 24;
      }
      zeros += 8;
    }
    return zeros;
  };

  const solve = async (challenge, bits) => {
    const encoder = new TextEncoder();
    for (let tried = 0; ; tried++) {
      const digest = await crypto.subtle.digest("SHA-256", encoder.encode(challenge + ":" + tried));
      if (zeroBits(new Uint8Array(digest)) >= bits) {
        return String(tried);
      }
    }
  };

  for (const field of document.querySelectorAll("input[data-bits]")) {
    const form = field.form;
    if (!window.crypto || !crypto.subtle) {
      continue;
    }
    const solved = solve(form.elements.puzzle.value, Number(field.dataset.bits));
    solved.then((solution) => (field.value = solution));
    form.addEventListener("submit", async (event) => {
      if (field.value === "") {
        event.preventDefault();
        await solved;
        form.requestSubmit(event.submitter);
      }
    });
  }
})();
