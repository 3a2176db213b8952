// One press is one submission; a large file shows how far it has come.
(() => {
  const release = (form) => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  };

  // said as soon as it is chosen: nobody should send two gigabytes to hear it
  const fits = (input) => {
    const tooLarge = input.dataset.most && [...input.files].some((file) => file.size > Number(input.dataset.most));
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
    return input.reportValidity();
  };
  document.addEventListener("change", (event) => event.target.matches("input[type=file]") && fits(event.target));

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (![...form.querySelectorAll("input[type=file][data-most]")].every(fits)) {
      event.preventDefault();
      return;
    }
    if (form.method === "get" || form.method === "dialog") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    (event.submitter ?? form.querySelector("[type=submit]"))?.setAttribute("aria-busy", "true");
    if (hasFile(form) && !form.hasAttribute("hx-post")) {
      event.preventDefault();
      upload(form, event.submitter);
    }
  });

  // back from the browser's cache, or an htmx form that got its answer
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
  document.addEventListener("htmx:afterRequest", (event) => event.target.matches?.("form") && release(event.target));

  const hasFile = (form) => [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);

  const upload = (form, submitter) => {
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", submitter?.textContent.trim() ?? "");
    form.append(bar);
    const data = new FormData(form, submitter);
    const request = new XMLHttpRequest();
    const failed = () => {
      bar.remove();
      release(form);
      kaijuan.say(document.getElementById("notice").dataset.failed);
    };
    // submitter.formAction is the page's own address where the button has none; form.action may be a field of that name
    const address = new URL(submitter?.getAttribute("formaction") ?? form.getAttribute("action"), location.href);
    request.open("POST", address);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        bar.max = event.total;
        bar.value = event.loaded;
      }
    });
    request.addEventListener("error", failed);
    request.addEventListener("load", () => {
      // a redirect says that it is done; the form itself, with or without errors, takes the place of the old one
      if (request.status < 400 && request.responseURL !== address.href) {
        location.assign(request.responseURL);
        return;
      }
      const answer = new DOMParser().parseFromString(request.responseText, "text/html").getElementById("main");
      if (!answer) {
        failed();
        return;
      }
      document.getElementById("main").replaceWith(answer);
      answer.querySelector("[data-focus]")?.focus();
    });
    request.send(data);
  };
})();
