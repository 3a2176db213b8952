// Lists by keyboard: / search, j k move, x select, Enter open, e act, ? help.
(() => {
  const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];
  const current = () => document.querySelector("[data-row].is-current");

  const mark = (row) => {
    current()?.classList.remove("is-current");
    row.classList.add("is-current");
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };

  const move = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(current());
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
    if (next >= 0 && next < all.length) mark(all[next]);
  };

  const acts = {
    "/": () => document.querySelector("[data-key=search]")?.focus(),
    "?": () => document.getElementById("keys")?.showModal(),
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector("input[type=checkbox]")?.click(),
    e: () => (current()?.querySelector("[data-act]") ?? document.querySelector("[data-act]"))?.focus(),
    n: () => document.querySelector("[data-key=next]")?.click(),
    Enter: () => current()?.querySelector("[data-open]")?.click(),
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys-open]")) acts["?"]();
  });

  const isTyping = (target) => target.closest("input, textarea, select, button, a, summary, [contenteditable], dialog");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const act = acts[event.key];
    if (!act || (isTyping(event.target) && !(event.target.matches("[data-row] input[type=checkbox]") && event.key !== "Enter"))) return;
    event.preventDefault();
    act();
  });
})();
