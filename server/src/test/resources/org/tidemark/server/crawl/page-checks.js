// What the crawl asks of a page. Each function gives a list of findings, one sentence each.
(() => {
  const FOREIGN_TO_ENGLISH = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const CHUNK = /[A-Za-z0-9._@:/+*'\u2019-]+/g;
  const QUOTED = /\u201c[A-Za-z]+\u201d/g; // the name of a column
  const SPOKEN = ["alt", "title", "aria-label", "placeholder"];

  // Codes, addresses, endings of files and abbreviations are no words; one letter is a sign.
  const isCode = (chunk) => /[0-9_@/:+*]|\w\.\w/.test(chunk) || /[a-z]-[a-z]/i.test(chunk)
    || /^\.[a-z]+$/.test(chunk) || /^[^a-z]*$/.test(chunk) || chunk.replace(/[^A-Za-z]/g, "").length < 2;

  const isForeign = (text, language, brands) => language === "en"
    ? FOREIGN_TO_ENGLISH.test(text)
    : (text.replace(QUOTED, " ").match(CHUNK) || []).some((chunk) => !isCode(chunk) && !brands.includes(chunk));

  // Whose language is another, and what is told as somebody wrote it, is left out.
  const isOfPage = (element, language) => {
    if (element.closest("script, style, template, noscript, code, pre, textarea, .rules table, [translate=no]")) return false;
    if (element.matches("title") && element.ownerDocument.querySelector("h1[translate=no]")) return false;
    const marked = element.closest("[lang]");
    return !marked || marked.lang.slice(0, 2) === language;
  };

  const foreignWords = (page, language, brands) => {
    const found = new Set();
    const look = (element, text) => {
      if (text && isForeign(text, language, brands) && isOfPage(element, language)) {
        found.add(`${where(element)}: ${text.trim().replace(/\s+/g, " ").slice(0, 80)}`);
      }
    };
    const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) look(walker.currentNode.parentElement, walker.currentNode.data);
    for (const element of page.querySelectorAll(SPOKEN.map((name) => `[${name}]`).join())) {
      SPOKEN.forEach((name) => look(element, element.getAttribute(name)));
    }
    return [...found];
  };

  const where = (element) => {
    const own = element.id ? `#${element.id}`
      : [...element.classList].slice(0, 2).map((name) => `.${name}`).join("");
    const above = element.parentElement && element.parentElement.closest("[id], [class]");
    const parent = above ? `${above.id ? `#${above.id}` : `.${above.classList[0]}`} ` : "";
    return parent + element.tagName.toLowerCase() + own;
  };

  const links = (page) => {
    const found = [...page.querySelectorAll("a[href]:not([download])")]
      .map((link) => link.getAttribute("href"));
    for (const form of page.querySelectorAll("form")) {
      const empty = [...form.querySelectorAll("[required]")].some((field) => !field.value);
      if (!empty && (form.getAttribute("method") || "get").toLowerCase() === "get") {
        const query = new URLSearchParams(new FormData(form)).toString();
        found.push(`${form.getAttribute("action") || ""}?${query}`);
      }
    }
    return found;
  };

  const clipped = (element) => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== "visible") return true;
    }
    return false;
  };

  // Elements whose own text is too long for them.
  const longWords = (width) => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const element = walker.currentNode.parentElement;
      if (range.getBoundingClientRect().right > width && !clipped(element)) found.push(element);
    }
    return found;
  };

  // The document is never wider than the window; what is wide scrolls inside its own box.
  const sticksOut = () => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0) return [];
    const culprits = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !clipped(element));
    const last = culprits.filter((element) => !culprits.some((other) => element !== other && element.contains(other)));
    const told = (last.length ? last : longWords(width)).slice(0, 2).map(where).join(", ");
    return [`sticks out by ${over} px: ${told}`];
  };

  // Menus and what a page folds away count too.
  const sticksOutOpened = () => {
    const found = sticksOut();
    for (const folded of document.querySelectorAll("nav details")) {
      folded.open = true;
      found.push(...sticksOut());
      folded.open = false;
    }
    return found;
  };

  const unfold = () => document.querySelectorAll("main details").forEach((folded) => { folded.open = true; });

  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary";

  // A link within a sentence has the height of its line.
  const isInSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
    return block && block.textContent.trim().length > element.textContent.trim().length;
  };

  const smallTargets = (least) => [...document.querySelectorAll(TARGETS)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
    .map((element) => [element, (element.closest("label") || element).getBoundingClientRect()])
    .filter(([, box]) => box.right > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
    .map(([element, box]) => `${where(element)} is ${Math.round(box.width)} x ${Math.round(box.height)} px: `
      + (element.textContent.trim() || element.name || element.getAttribute("href")).slice(0, 30));

  const textSize = (percent) => { document.documentElement.style.fontSize = percent ? `${percent}%` : ""; };

  const axeFindings = async (rules) => {
    const options = rules.length ? { runOnly: { type: "rule", values: rules } } : {
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };
    const told = await axe.run(document, { ...options, resultTypes: ["violations"] });
    return told.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3)
      .map((node) => `${node.target.join(" ")} ${(node.any[0] || node.all[0] || node.none[0] || {}).message || ""}`)
      .join(" | ").slice(0, 400)} (${one.nodes.length})`);
  };

  const OF_EVERY_PAGE = /\/(offline|htmx)[^/]*\.js/;

  const hasScriptOfItsOwn = () => [...document.scripts]
    .some((script) => script.src ? !OF_EVERY_PAGE.test(script.src) : script.type !== "application/json");

  return { axeFindings, foreignWords, hasScriptOfItsOwn, links, smallTargets, sticksOut, sticksOutOpened, textSize, unfold };
})()
