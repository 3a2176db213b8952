// The link to the library: is there one, who is signed in, what time is it there; and sending what waits, once.
const gateLink = (() => {
  const PATIENCE = 5000;
  const BATCH = 10;
  const OFFSET = "gate-clock";
  // what the page asks on its own keeps nobody signed in
  const QUIET = { "Kaijuan-Quiet": "1" };
  const root = document.querySelector("[data-gate]");
  const listeners = [];
  let standing = "checking";
  let running;
  let tapped = false;

  const say = async (next) => {
    standing = next;
    for (const listener of listeners) await listener(next);
  };

  const ask = async (path, options = {}) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      return await fetch(path, { cache: "no-store", redirect: "manual", signal: stop.signal, ...options });
    } finally {
      clearTimeout(timer);
    }
  };

  const isShut = (answer) => answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;

  // the library's time, also where the tablet's clock is wrong or nobody can be asked
  const now = () => new Date(Date.now() + Number(localStorage.getItem(OFFSET) ?? 0));

  const sendBatch = async (acts, pulse) => {
    const body = acts.map(({ order, answer, said, spoken, ...act }) => act);
    const answer = await ask("/api/v1/gate/acts", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(pulse.header ? { [pulse.header]: pulse.token } : {}) },
      body: JSON.stringify({ library: root.dataset.library, acts: body }),
    });
    if (isShut(answer)) return "sign-in";
    if (!answer.ok) return "broken";
    const { items } = await answer.json();
    for (const [i, item] of items.entries()) {
      if (item.done) await gateQueue.remove(acts[i]);
      else await gateQueue.change({ ...acts[i], signature: "", card: "", answer: item.sentence });
    }
    return "online";
  };

  const markLate = async () => {
    for (const act of await gateQueue.unsent()) {
      if (!act.late) await gateQueue.change({ ...act, late: true });
    }
  };

  const exchange = async () => {
    let result = "online";
    try {
      const answer = await ask("/gate/pulse", { headers: tapped ? {} : QUIET });
      tapped = false;
      if (isShut(answer)) result = "sign-in";
      else if (!answer.ok) result = "broken";
      else {
        const pulse = await answer.json();
        localStorage.setItem(OFFSET, String(Date.parse(pulse.now) - Date.now()));
        let waiting = await gateQueue.unsent();
        while (waiting.length && result === "online") {
          await say("sending");
          result = await sendBatch(waiting.slice(0, BATCH), pulse);
          waiting = await gateQueue.unsent();
        }
      }
    } catch {
      result = "offline";
    }
    if (result !== "online") await markLate();
    await say(result);
    return result;
  };

  // one exchange at a time, in this page and in others of the same tablet
  const locked = () => (navigator.locks ? navigator.locks.request("gate", exchange) : exchange());
  const sync = () => (running ??= locked().finally(() => (running = undefined)));

  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (tapped = true));

  return { sync, now, quiet: QUIET, standing: () => standing, listen: (listener) => listeners.push(listener) };
})();
