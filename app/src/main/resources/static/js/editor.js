// The report's editor: the field with the markup becomes a rich one in which a reference is a chip. Only text and chips can be
// in it, and what it holds, copies and sends is markup: [[figure …]], [[highlight …]], [[note …]]. Without this file the field
// stays as it is.
(() => {
  const desk = document.querySelector("[data-report-editor]");
  const field = desk?.querySelector("textarea[data-rich]");
  if (!field || !window.Quill || field.value.length > Number(field.dataset.most)) return;

  // ---- what references print, as the server says
  const REFERENCE = /\[\[[^]{1,2000}?\]\]/gu;
  const chips = new Map();
  const learn = (page) => {
    for (const data of page.querySelectorAll("data.chip-of")) {
      chips.set(data.value, { label: data.textContent, title: data.title, kind: data.dataset.kind });
    }
  };
  learn(document);
  const ask = async (unknown) => {
    try {
      const answer = await fetch(`${desk.dataset.quotations}?text=${encodeURIComponent(unknown.join("\n"))}`);
      if (answer.ok) learn(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // offline: the chip shows its markup, and is none the worse when it is saved
    }
  };

  // ---- chips
  const Embed = Quill.import("blots/embed");
  class Reference extends Embed {
    static blotName = "reference";
    static tagName = "SPAN";
    static className = "reference-chip";
    static create(markup) {
      const node = super.create();
      const { label, title, kind } = chips.get(markup) ?? { label: markup, title: markup, kind: "unread" };
      node.classList.add(`is-${kind}`);
      node.dataset.markup = markup;
      node.textContent = label;
      node.title = title;
      node.draggable = true;
      return node;
    }
    static value(node) {
      return node.dataset.markup;
    }
  }

  // ---- markup to contents and back
  const Delta = Quill.import("delta");
  const read = (markup) => {
    const contents = new Delta();
    let done = 0;
    for (const found of markup.matchAll(REFERENCE)) {
      contents.insert(markup.slice(done, found.index)).insert({ reference: found[0] });
      done = found.index + found[0].length;
    }
    return contents.insert(markup.slice(done));
  };
  const write = (contents) =>
    contents.ops.map(({ insert }) => (typeof insert === "string" ? insert : insert.reference)).join("");

  // ---- in and out by clipboard: markup as plain text, never HTML
  class Plain extends Quill.import("modules/clipboard") {
    onCopy(range) {
      const text = write(this.quill.getContents(range));
      const html = document.createElement("p");
      html.textContent = text;
      return { text, html: html.outerHTML };
    }
    onPaste(range, { text }) {
      put(text ?? "", range.index, range);
    }
  }
  Quill.register({ "formats/reference": Reference, "modules/clipboard": Plain }, true);

  // ---- the field
  const box = document.createElement("div");
  box.className = "rich form-control";
  box.lang = field.lang;
  field.before(box);
  const pass = (by) => ({
    handler({ index, length }) {
      const next = by > 0 ? index + length : index - 1;
      if (length > 0) quill.setSelection(by > 0 ? index + length : index, 0, "user");
      else if (quill.getLeaf(next + 1)[0] instanceof Reference) quill.setSelection(next, 1, "user");
      else return true;
      return false;
    },
  });
  const quill = new Quill(box, {
    formats: ["reference"],
    modules: {
      history: { userOnly: true },
      keyboard: {
        bindings: {
          tab: null, // leaves the field, as everywhere
          "remove tab": null,
          "embed left": pass(-1), // an arrow selects the chip that it meets, the next one leaves it behind
          "embed right": pass(1),
          exchange: { key: "Enter", handler: (range) => !exchange(range) },
        },
      },
    },
  });
  const label = field.form.querySelector(`label[for="${field.id}"]`);
  for (const [name, value] of Object.entries({
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label.textContent,
    "aria-describedby": "rich-help",
  })) quill.root.setAttribute(name, value);
  quill.setContents(read(field.value).insert("\n"), "silent");
  quill.history.clear();
  field.hidden = true;
  field.required = false;
  document.getElementById(field.getAttribute("aria-describedby")).hidden = true;
  document.getElementById("rich-help").hidden = false;
  // what nobody touches is sent back byte for byte
  quill.on("text-change", () => { field.value = write(quill.getContents()).slice(0, -1); });

  /** Puts text at a place, and takes a range away: what is replaced, or where it was dragged from. */
  const put = async (text, at, gone) => {
    if (text.length > Number(field.dataset.most)) {
      kaijuan.say(field.dataset.tooLong);
      return;
    }
    const unknown = (text.match(REFERENCE) ?? []).filter((markup) => !chips.has(markup));
    if (unknown.length > 0) await ask(unknown);
    const coming = read(text.replace(/\r\n?/g, "\n"));
    const length = coming.length();
    let change = new Delta().retain(at).concat(coming);
    if (gone?.length) change = change.compose(new Delta().retain(gone.index + (gone.index >= at ? length : 0)).delete(gone.length));
    quill.history.cutoff();
    quill.updateContents(change, "user");
    quill.history.cutoff();
    quill.focus();
    quill.setSelection(at + length - (gone && gone.index < at ? gone.length : 0), 0, "user");
  };
  const caret = () => quill.getSelection(true) ?? { index: quill.getLength() - 1, length: 0 };
  const insert = (text, range = caret()) => put(text, range.index, range);

  /** The markup of the one chip that is selected. */
  const selected = (range) => (range?.length === 1 && quill.getContents(range).ops[0].insert.reference) || null;
  quill.on("selection-change", (range) => {
    for (const node of quill.root.querySelectorAll(".reference-chip")) {
      const index = quill.getIndex(Quill.find(node));
      node.classList.toggle("is-selected", Boolean(range) && range.index <= index && index < range.index + range.length);
    }
  });
  const chipAt = (event) => event.target.closest?.(".reference-chip");
  box.addEventListener("click", (event) => {
    if (chipAt(event)) quill.setSelection(quill.getIndex(Quill.find(chipAt(event))), 1, "user");
  });
  box.addEventListener("dblclick", (event) => chipAt(event) && exchange(quill.getSelection()));

  // ---- dragging: from the right a copy, within the text a move
  let dragged = null;
  const spot = ({ clientX, clientY }) => {
    const point = document.caretPositionFromPoint?.(clientX, clientY);
    const range = point ? null : document.caretRangeFromPoint?.(clientX, clientY);
    const node = point?.offsetNode ?? range?.startContainer;
    if (!node || !quill.root.contains(node)) return quill.getLength() - 1;
    document.getSelection().collapse(node, point?.offset ?? range.startOffset);
    return caret().index;
  };
  box.addEventListener("dragstart", (event) => {
    event.stopPropagation(); // Quill forbids all dragging within it
    dragged = chipAt(event) ? { index: quill.getIndex(Quill.find(chipAt(event))), length: 1 } : quill.getSelection();
    if (dragged?.length) event.dataTransfer.setData("text/plain", write(quill.getContents(dragged)));
  }, true);
  box.addEventListener("dragend", () => { dragged = null; });
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const text = event.dataTransfer.getData("text/plain");
    const at = spot(event);
    const onItself = dragged && dragged.index <= at && at <= dragged.index + dragged.length;
    if (text && !onItself) put(text, at, dragged);
    dragged = null;
  }, true);
  for (const told of desk.querySelectorAll(".told")) {
    const button = told.querySelector("[data-insert]");
    button?.removeAttribute("hidden");
    button?.addEventListener("click", () => insert(told.dataset.markup));
    told.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/plain", told.dataset.markup);
      event.dataTransfer.effectAllowed = "copy";
    });
  }

  // ---- the tools
  const part = (id) => document.getElementById(`tool-${id}`);
  const name = part("figure-name");
  const figures = [...part("figures").options];
  const figureId = () => figures.find(({ value, label: id }) => [value, id].includes(name.value.trim()))?.label;
  const days = [part("figure-from"), part("figure-to")];
  const check = () => {
    name.setCustomValidity(name.value && !figureId() ? name.dataset.unknown : "");
    for (const day of days) day.required = days.some((one) => one.value !== "");
    days[1].min = days[0].value;
  };
  part("figure").addEventListener("input", check);
  const tools = {
    figure: {
      fill([id, ...rest]) {
        const period = rest.find((word) => word.includes(".."));
        name.value = figures.find((option) => option.label === id)?.value ?? "";
        part("figure-scope").value = rest.find((word) => word !== period) ?? "";
        days.forEach((day, i) => { day.value = period?.split("..")[i] ?? ""; });
        check();
      },
      markup() {
        const period = days.map((day) => day.value).filter(Boolean).join("..");
        return `[[${["figure", figureId(), part("figure-scope").value, period].filter(Boolean).join(" ")}]]`;
      },
    },
    note: {
      fill(words) { part("note-text").value = words.join(" "); },
      // a note ends at the first two brackets
      markup: () => `[[note ${part("note-text").value.trim().replace(/\](?=\]|$)/g, "］")}]]`,
    },
  };
  const open = (kind, range) => {
    const [was, ...words] = selected(range)?.slice(2, -2).trim().split(" ") ?? [];
    const dialog = part(kind);
    tools[kind].fill(was === kind ? words : []);
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue === "insert") insert(tools[kind].markup(), range);
      else quill.setSelection(range, "silent");
    };
    dialog.showModal();
  };
  /** Opens the tool that wrote the selected chip; false if none is selected. */
  const exchange = (range) => {
    const kind = selected(range)?.match(/^\[\[\s*(\w+)/)?.[1];
    if (tools[kind]) open(kind, range);
    return Boolean(selected(range));
  };
  const press = { figure: () => open("figure", caret()), note: () => open("note", caret()), undo: () => quill.history.undo(), redo: () => quill.history.redo() };
  for (const button of field.form.querySelectorAll("[data-tool]")) {
    button.addEventListener("click", () => press[button.dataset.tool]());
  }
  field.form.querySelector("[data-tools]").hidden = false;
  quill.setSelection(quill.getLength() - 1, 0, "silent");
})();
