// The guard's page: it says at once what was done, by colour, word and sound, and lets the queue do the rest.
(() => {
  const root = document.querySelector("[data-gate]");
  if (!root) return;
  const COPY = "gate-1";
  const AGAIN = 15000;
  const RENEW = 60000;
  const ANSWER_WITHIN = 3000;
  const said = root.dataset;
  const find = (name, under = root) => under.querySelector(`[data-gate-${name}]`);
  const every = (selector) => [...root.querySelectorAll(selector)];
  const fill = (text, value) => text.replace("{0}", value);
  let renewedAt = Date.now();
  let mayLeave = false;

  // ——— sound: two rising notes for done, one low for no
  let audio;
  const note = (pitch, after) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.15;
    tone.frequency.value = pitch;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + after);
    tone.stop(audio.currentTime + after + 0.14);
  };
  const sound = (good) => {
    audio ??= new AudioContext();
    if (good) [660, 880].forEach((pitch, i) => note(pitch, i * 0.15));
    else note(180, 0);
  };

  // ——— notices
  const notice = (text, tone, act) => {
    const line = document.createElement("div");
    line.className = `gate-notice tone-${tone}`;
    line.append(Object.assign(document.createElement("p"), { textContent: text }));
    if (act) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-quiet", textContent: said.dismiss });
      button.addEventListener("click", async () => {
        await gateQueue.remove(act);
        line.remove();
      });
      line.dataset.act = act.order;
      line.append(button);
    } else setTimeout(() => line.remove(), 5000);
    find("notices").prepend(line);
  };

  const spoken = (act) => `${act.spoken ? `#${act.spoken} ` : ""}${act.said}`;

  const showRefused = async () => {
    for (const act of await gateQueue.refused()) {
      if (!find("notices").querySelector(`[data-act="${act.order}"]`)) {
        notice(`${spoken(act)} — ${act.answer}`, "danger", act);
        sound(false);
      }
    }
  };

  // ——— the list, with what waits in the queue laid over it
  const STATE_AFTER = { "hand-over": "handed-over", return: "returned", undo: "at-gate" };

  const lay = async () => {
    const unsent = await gateQueue.unsent();
    for (const act of unsent) {
      const row = root.querySelector(`[data-parcel="${act.subject}"]`);
      root.querySelector(`[data-briefing="${act.subject}"]`)?.remove();
      if (row && STATE_AFTER[act.kind]) {
        row.dataset.state = STATE_AFTER[act.kind];
        row.dataset.lastAct = act.nonce;
        row.className = "gate-parcel tone-wait";
        find("tag", row).textContent = `${act.said} · ${said.waits}`;
      }
    }
    for (const row of every("[data-parcel]")) {
      const atGate = row.dataset.state === "at-gate";
      for (const button of row.querySelectorAll("[data-gate-open]")) button.hidden = atGate === (button.dataset.gateOpen === "undo");
    }
    find("count").textContent = every('[data-parcel][data-state="at-gate"]').length;
    search();
    return unsent.length;
  };

  const search = () => {
    const wanted = find("search").value.replace("#", "").trim();
    for (const row of every("[data-parcel]")) {
      row.hidden = Boolean(wanted) && ![row.dataset.spoken, row.dataset.number, row.dataset.card].includes(wanted);
    }
  };

  // ——— yesterday's list is nobody's business today: neither on the page nor in the copy
  const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: said.zone }).format(gateLink.now());
  const isOld = () => find("sheet").dataset.day < today();
  const emptyCopy = async () => {
    const copies = await caches.open(COPY);
    const copy = await copies.match("/gate");
    if (!copy) return;
    const page = new DOMParser().parseFromString(await copy.text(), "text/html");
    page.querySelectorAll("[data-parcel], .gate-briefings").forEach((part) => part.remove());
    const headers = new Headers(copy.headers);
    headers.delete("Content-Length");
    await copies.put("/gate", new Response(`<!DOCTYPE html>${page.documentElement.outerHTML}`, { headers }));
  };
  const expire = async () => {
    if (!isOld()) return;
    find("list").replaceChildren();
    find("count").textContent = "";
    find("stale").textContent = fill(said.stale, find("sheet").dataset.day);
    find("stale").hidden = false;
    await emptyCopy();
  };

  const tick = () => {
    find("clock").textContent = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: said.zone, hour: "2-digit", minute: "2-digit" }).format(gateLink.now());
  };

  // ——— the link, always in words
  const TONE = { online: "done", sending: "wait", offline: "wait", checking: "quiet", "sign-in": "danger", broken: "danger" };
  gateLink.listen(async (standing) => {
    const count = await lay();
    const link = find("link");
    const words = { online: said.online, sending: said.sending, offline: said.offline, "sign-in": said.signIn, broken: said.broken };
    link.textContent = fill(words[standing] ?? said.checking, count);
    link.className = `gate-link tone-${TONE[standing]}`;
    link.dataset.standing = standing;
    await showRefused();
  });

  // ——— a fresh page, taken over without losing what is open or typed
  const isBusy = () => Boolean(root.querySelector("dialog[open]"));
  const renew = async () => {
    const answer = await fetch(location.pathname + location.search, { cache: "no-store", headers: gateLink.quiet });
    if (!answer.ok || answer.redirected || isBusy()) return;
    const typed = find("search").value;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-gate-sheet]");
    if (!fresh) return;
    find("sheet").replaceWith(fresh);
    find("search").value = typed;
    renewedAt = Date.now();
    await lay();
  };

  const exchange = async () => {
    const had = (await gateQueue.unsent()).length;
    const standing = await gateLink.sync();
    if (standing === "online" && (had || isOld() || Date.now() - renewedAt > RENEW)) await renew().catch(() => {});
    await expire();
    return standing;
  };

  // an exchange that had begun before may have left this act behind
  const settle = async (act) => {
    let standing;
    do standing = await exchange();
    while (standing === "online" && (await gateQueue.unsent()).some((other) => other.nonce === act.nonce));
    return standing;
  };

  // ——— acts
  const remember = async (act) => {
    const whole = { nonce: crypto.randomUUID(), at: gateLink.now().toISOString(), by: said.person, late: gateLink.standing() === "offline", ...act };
    await gateQueue.add(whole);
    await lay();
    const standing = await Promise.race([settle(whole), new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN, "offline"))]);
    const refused = (await gateQueue.refused()).some((other) => other.nonce === whole.nonce);
    if (refused) return;
    sound(true);
    notice(`${spoken(whole)} · ${standing === "online" ? said.done : said.noted}`, standing === "online" ? "done" : "wait");
  };

  const chosen = { row: null };
  const open = (name, row) => {
    chosen.row = row;
    const dialog = find(name);
    dialog.querySelector("form").reset();
    find("what", dialog).textContent = `#${row.dataset.spoken} · ${row.dataset.card}`;
    const error = find("error", dialog);
    if (error) error.textContent = "";
    if (name === "hand-over") {
      gateSign.clear();
      find("proxy").hidden = true;
    }
    dialog.showModal();
  };

  const onRow = (kind, words, more) => ({ kind, subject: chosen.row.dataset.parcel, spoken: chosen.row.dataset.spoken, said: words, ...more });
  const wrong = (dialog, text) => {
    find("error", dialog).textContent = text;
    sound(false);
  };

  const handOver = () => {
    const dialog = find("hand-over");
    const { collector, proxy, card } = dialog.querySelector("form").elements;
    const act = { collector: collector.value, proxy: proxy.value.trim(), card: card.value.trim(), signature: gateSign.read() };
    if (!act.card && !act.signature) return wrong(dialog, said.notSigned);
    if (act.collector === "proxy" && !act.proxy && !act.card) return wrong(dialog, said.noProxy);
    if (act.collector === "self" && act.card && !act.card.endsWith(chosen.row.dataset.card)) return wrong(dialog, said.wrongCard);
    dialog.close();
    return remember(onRow("hand-over", said.saidHandOver, act));
  };

  const undo = () => {
    const dialog = find("undo");
    const reason = dialog.querySelector("form").elements.reason.value.trim();
    if (!reason) return wrong(dialog, said.noReason);
    dialog.close();
    return remember(onRow("undo", said.saidUndo, { undoes: chosen.row.dataset.lastAct, reason }));
  };

  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const data = button.dataset;
    if (data.gateOpen) open(data.gateOpen, button.closest("[data-parcel]"));
    else if (data.gateReason) {
      button.closest("dialog").close();
      remember(onRow("return", said.saidReturn, { reason: data.gateReason }));
    } else if (data.gateAlarm) remember({ kind: "alarm", reason: data.gateAlarm, said: `${said.saidAlarm} ${button.textContent}`, words: "" });
    else if ("gateHeard" in data) remember({ kind: "heard", subject: button.closest("[data-briefing]").dataset.briefing, said: said.saidHeard });
    else if ("gateClear" in data) gateSign.clear();
  });
  // by the button or by Enter, with which card readers end
  root.addEventListener("submit", (event) => {
    if (event.target.method !== "dialog" || event.submitter?.value === "cancel") return;
    event.preventDefault();
    (event.target.closest("[data-gate-undo]") ? undo : handOver)();
  });
  root.addEventListener("input", (event) => {
    if (event.target === find("search")) search();
    if (event.target.name === "collector") find("proxy").hidden = event.target.value !== "proxy";
  });

  // signing out leaves the page behind, but never what has not been sent
  document.querySelector('form[action="/sign-out"]')?.addEventListener("submit", async (event) => {
    if (mayLeave) return;
    event.preventDefault();
    mayLeave = true;
    const waiting = (await gateQueue.unsent()).length;
    if (waiting) return notice(fill(said.unsent, waiting), "danger");
    await caches.delete(COPY);
    return event.target.submit();
  });

  // ——— begin
  const keep = async () => {
    await navigator.serviceWorker?.register("/gate-worker.js", { scope: "/gate" });
    const parts = [...document.querySelectorAll('script[src], link[rel="stylesheet"]')].map((part) => part.src || part.href);
    const copies = await caches.open(COPY);
    const wanted = new Set(parts);
    for (const request of await copies.keys()) {
      if (new URL(request.url).pathname.startsWith("/assets/") && !wanted.has(request.url)) await copies.delete(request);
    }
    await Promise.all(parts.map(async (part) => (await copies.match(part)) ?? copies.add(part)));
    if (!(await copies.match("/gate"))) await copies.add("/gate");
  };

  const begin = async () => {
    await lay();
    if ((await exchange()) === "online" && "caches" in window) await keep();
    tick();
  };
  begin();
  setInterval(exchange, AGAIN);
  setInterval(tick, 1000);
  addEventListener("online", exchange);
  addEventListener("offline", exchange);
  document.addEventListener("visibilitychange", () => document.hidden || exchange());
})();
