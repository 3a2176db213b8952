// A signature made with a finger, as a small picture.
const gateSign = (() => {
  const canvas = document.querySelector("[data-gate-canvas]");
  const pen = canvas?.getContext("2d");
  const LEAST = 12;
  let drawn = 0;

  const clear = () => {
    drawn = 0;
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = "#1d2733";
    pen.lineWidth = 4;
    pen.lineCap = "round";
    pen.lineJoin = "round";
  };

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
  };

  canvas?.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    event.preventDefault();
  });
  canvas?.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
    drawn += 1;
  });

  return {
    clear,
    // Base64 of a PNG; nothing if it was but a touch
    read: () => (drawn < LEAST ? "" : canvas.toDataURL("image/png").split(",")[1]),
  };
})();
