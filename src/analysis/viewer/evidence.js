"use strict";
// Lights what belongs together and filters; everything that it shows or hides is in the page without it.
(() => {
  const all = (selector, scope = document) => [...scope.querySelectorAll(selector)];
  const words = (element, name) => (element.getAttribute(name) || "").split(" ").filter(Boolean);
  const form = document.querySelector(".controls");
  const articles = document.querySelector(".articles");
  const pane = document.querySelector(".pane");
  const bar = document.querySelector(".bar");
  const ATTRIBUTES = ["data-g", "data-p"];
  let index = null;
  let lit = [];
  let pinned = null;

  // What lights under a key; the index is made when it is first asked for, so that a large page opens at once.
  function under(key) {
    if (!index) {
      index = new Map();
      for (const name of ATTRIBUTES)
        for (const element of all(`[${name}]`))
          for (const word of words(element, name)) {
            const one = `${name} ${word}`;
            if (!index.has(one)) index.set(one, []);
            index.get(one).push(element);
          }
    }
    return index.get(key) || [];
  }

  const keysOf = (element) => ATTRIBUTES.flatMap((name) => words(element, name).map((word) => `${name} ${word}`));
  const chosen = (name) => all(`input[name=${name}]:checked`, form).map((input) => input.value);
  const shownArticle = () => articles.querySelector(".doc.shown") || articles.querySelector(".doc");

  // ---- light -------------------------------------------------------------------------------------------------------
  function light(element) {
    for (const old of lit) old.classList.remove("lit", "echo");
    lit = [];
    const keys = element ? keysOf(element) : [];
    for (const key of keys)
      for (const found of under(key)) {
        found.classList.add(key.startsWith("data-g") ? "lit" : "echo");
        lit.push(found);
      }
    tell(element && element.closest(".text, .card, .matrix, .sum") ? keys : []);
  }

  function tell(keys) {
    const groups = new Set(keys.filter((key) => key.startsWith("data-g")));
    const article = shownArticle();
    const rows = article ? all(".relation:not([hidden])", article) : [];
    const told = rows.filter((row) => keysOf(row).some((key) => groups.has(key))).slice(0, 3);
    const list = document.createElement("ol");
    for (const row of told) {
      const copy = row.cloneNode(true);
      copy.className = "relation";
      for (const part of [copy, ...all("[id], a", copy)]) {
        part.removeAttribute("id");
        part.removeAttribute("href");
      }
      list.append(copy);
    }
    bar.replaceChildren(list);
    bar.hidden = !told.length;
  }

  const lightable = (target) => (target.closest ? target.closest("[data-g], [data-p]") : null);
  const rest = () => light(pinned);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const element = lightable(event.target);
    if (element) light(element);
    else if (lit.length) rest();
  });
  document.documentElement.addEventListener("pointerleave", rest);
  document.addEventListener("focusin", (event) => {
    const element = lightable(event.target);
    if (element) light(element);
    else if (!pinned) light(null);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a, button, input, label, summary")) return;
    const element = lightable(event.target);
    pin(element === pinned || !element || !element.closest(".text, .card") ? null : element);
    if (pinned) meet(pinned);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") pin(null);
  });

  function pin(element) {
    pinned = element;
    light(element);
  }

  // Bring the words on the other side into view, without moving the reader's own side.
  function meet(element) {
    const here = pane.contains(element);
    const other = here ? shownArticle() : pane;
    const found = lit.find((one) => other.contains(one) && one.closest(".text"));
    if (!found) return;
    if (!here && pane.scrollHeight > pane.clientHeight + 1) {
      const offset = found.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      if (offset < 0 || offset > pane.clientHeight * 0.6) pane.scrollTop += offset - pane.clientHeight / 3;
    } else if (here && getComputedStyle(pane).position === "sticky") {
      const box = found.getBoundingClientRect();
      if (box.top < 0 || box.bottom > innerHeight * 0.6) scrollBy(0, box.top - innerHeight / 3);
    }
  }

  // ---- filter ------------------------------------------------------------------------------------------------------
  function choose() {
    const [article] = chosen("article");
    articles.classList.toggle("all", article === "all");
    for (const one of all(".doc", articles)) one.classList.toggle("shown", one.id === article);
    for (const row of all("tr[data-article]")) row.classList.toggle("current", row.dataset.article === article);
    const rows = all(article === "all" ? ".relation" : ".doc.shown .relation", articles);
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector(".status").textContent = `${shown} of ${rows.length} relations shown.`;
  }

  function apply() {
    const relations = new Set(chosen("relation"));
    const groups = new Set(chosen("group"));
    const isOn = (element) => words(element, "data-g").some((key) => groups.has(key.includes("+") ? "+" : key));
    for (const row of all("[data-relation]")) row.hidden = !(relations.has(row.dataset.relation) && isOn(row));
    for (const mark of all(".text [data-g]")) mark.classList.toggle("off", !isOn(mark));
    document.documentElement.classList.toggle("off-shared", !chosen("layer").includes("shared"));
    choose();
    pin(null);
  }

  form.addEventListener("change", ({ target }) => (target.name === "article" ? choose() || pin(null) : apply()));
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    if (event.target.value !== "differences") return;
    for (const input of all("input[name=relation]", form)) input.checked = input.value !== "same";
    apply();
  });

  // ---- links -------------------------------------------------------------------------------------------------------
  function follow() {
    for (const old of all(".said-here")) old.classList.remove("said-here");
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      return;
    }
    const target = name && document.getElementById(name);
    if (!target) return;
    const article = target.closest(".articles > .doc");
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const tab = article && all("input[name=article]", form).find((input) => input.value === article.id);
    if (tab && !articles.classList.contains("all") && !tab.checked) {
      tab.checked = true;
      choose();
    }
    for (const mark of all("[data-c]", target.closest(".doc") || undefined))
      mark.classList.toggle("said-here", words(mark, "data-c").includes(name));
    if (keysOf(target).length) pin(target);
    else pin(under(`data-p ${name}`)[0] || null);
    target.scrollIntoView({ block: target === article ? "start" : "center" });
  }

  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => all("details").forEach((fold) => (fold.open = true)));
  if (matchMedia("(max-width: 56rem)").matches)
    for (const fold of all(".filters, .pane .part")) fold.open = false;
  choose();
  follow();
  document.documentElement.dataset.ready = "yes";
})();
