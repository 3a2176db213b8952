// A talk shows what is new as soon as the server says so; where no stream can be held open it looks by itself.
(() => {
  const talk = document.querySelector("[data-talk]");
  if (!talk) return;
  const LOOK_AGAIN = 4000;
  const look = () => htmx.trigger(talk, "kaijuan:news");
  let looking;

  const listen = () => {
    const stream = new EventSource(talk.dataset.talk);
    stream.addEventListener("open", () => {
      clearInterval(looking);
      looking = undefined;
    });
    stream.addEventListener("news", look);
    stream.addEventListener("error", () => {
      looking ??= setInterval(look, LOOK_AGAIN);
      // a stream that was refused does not try again by itself
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 10 * LOOK_AGAIN);
    });
  };
  listen();

  const write = document.querySelector("[data-talk-write]");
  write?.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.detail.elt === write) write.reset();
  });
  write?.querySelector("textarea")?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) write.requestSubmit();
  });
})();
