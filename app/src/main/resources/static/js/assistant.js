// The microphone writes into the box of the assistant, where the browser can listen; what was heard can be corrected before it is sent.
(() => {
  const Listener = window.SpeechRecognition || window.webkitSpeechRecognition;
  if (!Listener) return;

  const show = () => document.querySelectorAll("[data-listen][hidden]").forEach((button) => (button.hidden = false));
  show();
  document.addEventListener("htmx:afterSettle", show);

  const listen = (button) => {
    const form = button.closest("form");
    const status = form.querySelector("[data-heard]");
    const listener = new Listener();
    listener.lang = document.documentElement.lang;
    listener.interimResults = true;
    listener.onstart = () => {
      button.setAttribute("aria-pressed", "true");
      status.textContent = button.dataset.listening;
    };
    listener.onresult = (event) => {
      form.elements.question.value = Array.from(event.results, (result) => result[0].transcript).join("");
      form.elements.mode.value = "voice";
    };
    listener.onerror = () => (status.textContent = button.dataset.deaf);
    listener.onend = () => {
      button.removeAttribute("aria-pressed");
      form.elements.question.focus();
    };
    listener.start();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-listen]");
    if (button && !button.hasAttribute("aria-pressed")) listen(button);
  });
  // what is typed anew is no longer what was heard
  document.addEventListener("input", (event) => {
    if (event.isTrusted && event.target.name === "question" && event.target.value === "") event.target.form.elements.mode.value = "typed";
  });
})();

// Where an engine on the server listens: record in the page, for at most a minute, and send it as the file that one may also choose.
(() => {
  if (!window.MediaRecorder || !navigator.mediaDevices) return;
  const LONGEST = 60_000;

  const show = () => document.querySelectorAll("[data-record-row][hidden]").forEach((row) => (row.hidden = false));
  show();
  document.addEventListener("htmx:afterSettle", show);

  const record = async (button) => {
    const form = button.closest("form");
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32_000 });
    const parts = [];
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      const said = new DataTransfer();
      said.items.add(new File(parts, "said", { type: recorder.mimeType }));
      form.elements.recording.files = said.files;
      form.requestSubmit();
    };
    button.textContent = button.dataset.stop;
    button.onclick = () => recorder.state === "recording" && recorder.stop();
    setTimeout(() => recorder.state === "recording" && recorder.stop(), LONGEST);
    recorder.start();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-record]");
    if (button && !button.onclick) record(button).catch(() => (button.closest("[data-record-row]").hidden = true));
  });
})();
