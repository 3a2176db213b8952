// Nothing typed is ever lost, part two: what saves itself says so when it could not, tries again, and holds the page back until
// it has; a text that is too long is not cut or sent, but refused beside its field, where it stays.
(() => {
  const RETRY = 5000;
  const notices = document.querySelector("[data-offline]");
  const waiting = new Set();
  const saved = (form) => form.querySelector?.(".saved");

  const error = (text) => {
    const said = document.createElement("p");
    said.className = "field-error";
    said.setAttribute("role", "alert");
    said.dataset.said = "";
    said.textContent = text;
    return said;
  };

  const tooLong = (form) => [...(form.elements ?? [])].find((field) => field.value?.length > Number(field.dataset.most ?? Infinity));

  const refuse = (form) => {
    form.querySelectorAll("[data-said]").forEach((said) => said.remove());
    const field = tooLong(form);
    if (!field) return false;
    if (saved(form)) saved(form).replaceChildren(error(field.dataset.mostSaid));
    else field.after(error(field.dataset.mostSaid));
    field.focus();
    return true;
  };

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (refuse(event.target)) event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.hasAttribute("hx-post") && refuse(event.target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  const wait = (event, text) => {
    const form = event.target;
    if (!saved(form)) return;
    waiting.add(form);
    saved(form).replaceChildren(error(text));
  };
  document.addEventListener("htmx:sendError", (event) => wait(event, notices.dataset.offline));
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status >= 500) wait(event, notices.dataset.failed);
  });
  document.addEventListener("htmx:afterRequest", (event) => event.detail.successful && waiting.delete(event.target));

  const retry = () => waiting.forEach((form) => window.htmx.trigger(form, "submit"));
  addEventListener("online", retry);
  setInterval(retry, RETRY);
  addEventListener("beforeunload", (event) => waiting.size && event.preventDefault());
})();
