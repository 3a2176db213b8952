// Lists: tick all, a bar that counts what is ticked, columns that stay hidden.
(() => {
  const refresh = (form) => {
    const ticked = form.querySelectorAll("[data-row] input[type=checkbox]:checked").length;
    const bar = form.querySelector("[data-bulk]");
    if (bar) {
      bar.hidden = ticked === 0;
      const count = bar.querySelector("[data-count]");
      if (count) count.textContent = ticked;
    }
  };

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form");
    if (!form || event.target.type !== "checkbox") return;
    if (event.target.matches("[data-all]")) {
      for (const box of form.querySelectorAll("[data-row] input[type=checkbox]")) box.checked = event.target.checked;
    }
    refresh(form);
  });

  for (const bar of document.querySelectorAll("form [data-bulk]")) refresh(bar.closest("form"));

  // a table that scrolls sideways must be reachable by keyboard
  const reachable = () => {
    for (const wrap of document.querySelectorAll(".table-wrap")) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
      else wrap.removeAttribute("tabindex");
    }
  };
  reachable();
  addEventListener("resize", reachable);

  for (const menu of document.querySelectorAll("details[data-columns]")) {
    const table = document.getElementById(menu.dataset.columns);
    const card = menu.querySelector(".columns-card");
    if (!table || !card) continue;
    menu.hidden = false;
    const key = `columns:${location.pathname}:${table.id}`;
    const hidden = new Set(JSON.parse(localStorage.getItem(key) ?? "[]"));
    const apply = () => {
      for (const row of table.rows) {
        [...row.cells].forEach((cell, i) => cell.classList.toggle("is-hidden", hidden.has(i)));
      }
    };
    [...table.tHead.rows[0].cells].forEach((cell, i) => {
      const name = cell.textContent.trim();
      if (!name) return;
      const label = document.createElement("label");
      label.className = "tick";
      const box = document.createElement("input");
      box.type = "checkbox";
      box.className = "form-check-input";
      box.checked = !hidden.has(i);
      box.addEventListener("change", () => {
        box.checked ? hidden.delete(i) : hidden.add(i);
        localStorage.setItem(key, JSON.stringify([...hidden]));
        apply();
      });
      label.append(box, name);
      card.append(label);
    });
    apply();
    document.addEventListener("htmx:afterSwap", apply);
  }
})();
