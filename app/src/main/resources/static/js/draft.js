// Nothing typed is ever lost: forms with data-draft="key" keep what is in them until it has been accepted.
(() => {
  const PENDING = "draft:pending";
  const isKept = (field) =>
    field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !field.name.startsWith("_");
  // a field is known by its name and its place among those of that name, so that others may come and go around it
  const kept = (form) => {
    const seen = {};
    return [...form.elements].filter(isKept).map((field) => {
      seen[field.name] = (seen[field.name] ?? -1) + 1;
      return [`${field.name}#${seen[field.name]}`, field];
    });
  };
  const id = (form) => `draft:${form.dataset.draft}`;
  const forms = [...document.querySelectorAll("form[data-draft]")];

  // the form that was sent has not come back: it was accepted
  const pending = sessionStorage.getItem(PENDING);
  const returned = forms.some((form) => id(form) === pending);
  if (pending && !returned) localStorage.removeItem(pending);
  sessionStorage.removeItem(PENDING);

  const value = (field) => (field.type === "checkbox" || field.type === "radio" ? field.checked : field.value);

  const restore = (form) => {
    const draft = JSON.parse(localStorage.getItem(id(form)) ?? "null");
    if (!draft) return;
    kept(form).forEach(([key, field]) => {
      const old = draft[key];
      if (old === undefined) return;
      if (typeof old === "boolean") field.checked = old;
      else if (field.value === "" || field.tagName === "SELECT") field.value = old;
    });
    form.querySelector("[data-draft-note]")?.removeAttribute("hidden");
  };

  const save = (form) => {
    const draft = {};
    kept(form).forEach(([key, field]) => { draft[key] = value(field); });
    localStorage.setItem(id(form), JSON.stringify(draft));
  };

  for (const form of forms) {
    if (id(form) !== pending) restore(form);
    let timer;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => save(form), 400);
    });
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      save(form);
      sessionStorage.setItem(PENDING, id(form));
    });
    form.addEventListener("reset", () => localStorage.removeItem(id(form)));
  }
})();
