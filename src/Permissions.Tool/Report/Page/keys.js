
// ---- theme and keys ----
const root = document.documentElement, prefersDark = matchMedia("(prefers-color-scheme: dark)");
let chosen = null;
function paint() {
  root.dataset.theme = chosen ?? (prefersDark.matches ? "dark" : "light");
  byId("theme").textContent = root.dataset.theme === "dark" ? "☀" : "☾";
}
prefersDark.addEventListener("change", paint);
byId("theme").addEventListener("click", () => { chosen = root.dataset.theme === "dark" ? "light" : "dark"; paint(); });
addEventListener("keydown", event => {
  const isTyping = ["INPUT", "SELECT", "TEXTAREA"].includes(event.target.tagName);
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) { byId("search").focus(); event.preventDefault(); }
  else if (event.key === "Escape" && event.target === byId("search")) { byId("search").value = ""; filter.text = ""; apply(); }
  else if (event.key === "Backspace" && !isTyping && byId("walk").contains(event.target) && trail.length > 0) { byId("back").click(); event.preventDefault(); }
});
paint();
apply();
root.dataset.ready = "true";
