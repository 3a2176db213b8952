// The report's editor: the field with the markup becomes a rich one in which a reference is a chip. What is sent stays markup.
(() => {
  const desk = document.querySelector("[data-report-editor]");
  const field = desk?.querySelector("textarea[data-rich]");
  if (!field || !window.Quill) return;

  const Embed = Quill.import("blots/embed");
  class Reference extends Embed {
    static blotName = "reference";
    static tagName = "SPAN";
    static className = "reference-chip";
    static create({ markup, label }) {
      const node = super.create();
      node.dataset.markup = markup;
      node.dataset.label = label;
      node.textContent = label;
      node.title = markup;
      return node;
    }
    static value(node) {
      return { markup: node.dataset.markup, label: node.dataset.label };
    }
  }
  Quill.register(Reference);

  const labels = new Map([...desk.querySelectorAll(".reference-label")].map((data) => [data.value, data.textContent]));
  const reference = (markup, label) => ({ insert: { reference: { markup, label: label ?? labels.get(markup) ?? markup } } });

  const read = (markup) => {
    const ops = [];
    let done = 0;
    for (const found of markup.matchAll(/\[\[[^]+?\]\]/g)) {
      if (found.index > done) ops.push({ insert: markup.slice(done, found.index) });
      ops.push(reference(found[0]));
      done = found.index + found[0].length;
    }
    ops.push({ insert: `${markup.slice(done)}\n` });
    return ops;
  };

  const write = (delta) =>
    delta.ops.map((op) => (typeof op.insert === "string" ? op.insert : op.insert.reference?.markup ?? "")).join("").trim();

  const box = document.createElement("div");
  box.className = "rich form-control";
  box.lang = field.lang;
  field.before(box);
  const quill = new Quill(box, { formats: ["reference"], modules: { history: { userOnly: true } } });
  quill.root.setAttribute("role", "textbox");
  quill.root.setAttribute("aria-multiline", "true");
  quill.root.setAttribute("aria-label", desk.querySelector(`label[for="${field.id}"]`)?.textContent ?? "");
  quill.setContents(read(field.value), "silent");
  quill.history.clear();
  field.hidden = true;
  field.required = false;
  field.form.addEventListener("submit", () => { field.value = write(quill.getContents()); });
  quill.on("text-change", () => { field.value = write(quill.getContents()); });

  const insert = ({ markup, label }, at) => {
    const index = at ?? quill.getSelection(true)?.index ?? quill.getLength() - 1;
    quill.insertEmbed(index, "reference", { markup, label }, "user");
    quill.setSelection(index + 1, 0, "user");
  };

  for (const told of desk.querySelectorAll(".told")) {
    const button = told.querySelector("[data-insert]");
    button?.removeAttribute("hidden");
    button?.addEventListener("click", () => insert(told.dataset));
    told.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/plain", told.dataset.markup);
      event.dataTransfer.setData("application/x-kaijuan-label", told.dataset.label);
      event.dataTransfer.effectAllowed = "copy";
    });
  }
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    const markup = event.dataTransfer.getData("text/plain");
    if (!markup.startsWith("[[highlight ")) return;
    event.preventDefault();
    event.stopPropagation();
    insert({ markup, label: event.dataTransfer.getData("application/x-kaijuan-label") || markup });
  }, true);
  quill.focus();
})();
