// What every page does: theme switch, focus on what went wrong, notices, copying, menus that close.
(() => {
  const root = document.documentElement;
  const notices = document.getElementById("notice");

  const say = (text) => {
    if (!notices || !text) return;
    const line = document.createElement("p");
    line.textContent = text;
    notices.replaceChildren(line);
    setTimeout(() => line.remove(), 6000);
  };

  // as the device has it → the other one → the same one for good → as the device has it
  const darkDevice = matchMedia("(prefers-color-scheme: dark)");
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const round = darkDevice.matches ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
      const next = round[(round.indexOf(root.dataset.theme) + 1) % round.length];
      root.dataset.theme = next;
      document.cookie = `theme=${next}; path=/; max-age=${next === "auto" ? 0 : 34560000}; samesite=lax`;
      button.title = button.dataset[next];
      button.setAttribute("aria-label", button.dataset[next]);
      say(button.dataset[next]);
      dispatchEvent(new Event("kaijuan:theme"));
    });
  }

  document.querySelector("[data-focus]")?.focus();

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.whoami[open], details.columns[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
    const copy = event.target.closest("[data-copy]");
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy || copy.textContent.trim()).then(() => say(notices.dataset.copied));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.whoami[open], details.columns[open]")) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });

  // side menu and filters are open where there is room, closed on a phone
  const wide = matchMedia("(min-width: 62rem)");
  const fold = () => document.querySelectorAll("[data-open-wide]").forEach((part) => { part.open = wide.matches; });
  fold();
  wide.addEventListener("change", fold);

  // a drawing of dates that is wider than a phone begins with today in its middle
  for (const today of document.querySelectorAll(".level-times .today")) {
    const figure = today.closest(".level-times");
    figure.scrollLeft += today.getBoundingClientRect().left - figure.getBoundingClientRect().left - figure.clientWidth / 2;
  }

  document.addEventListener("htmx:responseError", () => say(notices.dataset.failed));
  document.addEventListener("htmx:sendError", () => say(notices.dataset.offline));
  addEventListener("offline", () => say(notices.dataset.offline));

  // what a tablet at the gate keeps of its page goes when nobody is signed in
  if (!document.querySelector(".whoami")) {
    window.caches?.keys().then((names) => names.filter((name) => name.startsWith("gate-")).forEach((name) => caches.delete(name)));
  }

  window.kaijuan = { say };
})();
