// Runs before the first paint: tells Bootstrap which theme the device or the person prefers.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const wanted = root.dataset.theme;
    root.dataset.bsTheme = wanted === "dark" || (wanted === "auto" && dark.matches) ? "dark" : "light";
  };
  apply();
  dark.addEventListener("change", apply);
  addEventListener("kaijuan:theme", apply);
})();
