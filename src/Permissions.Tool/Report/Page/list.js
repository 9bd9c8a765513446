
// ---- filters and the list ----
const ownCode = "\nown", phone = matchMedia("(max-width: 640px)");
let rowHeight = phone.matches ? 104 : 56; // as the style sheet has it
phone.addEventListener("change", () => {
  rowHeight = phone.matches ? 104 : 56;
  spacer.style.height = shown.length * rowHeight + "px";
  select(selected);
});
const nothing = { text: "", phase: -1, permission: -1, package: "", run: -1, state: -1, needed: false, vanishing: false };
const filter = { ...nothing };
let shown = ordered, selected = 0;
const list = byId("list"), spacer = byId("spacer");
let searchTexts = null;
const searchText = use => (searchTexts ??= uses.map(one =>
  [data.permissions[one.permission], phaseNames[one.phase], one.package, ...one.steps.flatMap(step => [nameOf(step), data.files[step.file]])].join("\n").toLowerCase()))[use.number];

/** A group of buttons of which one is pressed: each sets a part of the filter. */
function chips(id, label, key, names, first) {
  byId(id).append(...names.map((name, i) => button(name, () => { filter[key] = i + first; apply(); }, { "data-value": String(i + first) })));
  byId(id).setAttribute("aria-label", label);
}
chips("phase-filter", "Phase", "phase", ["All", ...phaseNames], -1);
if (data.runs) chips("run-filter", "Recorded runs", "run", ["All", ...runNames], -1);
else byId("run-filter").remove();
if (data.old) chips("state-filter", "Compared", "state", ["All", ...stateNames], -1);
else byId("state-filter").remove();
byId("needed-only").append(button("Dropped, yet needed", () => { filter.needed = !filter.needed; apply(); }), button("Vanishing", () => { filter.vanishing = !filter.vanishing; apply(); }));
if (!uses.some(use => use.needed)) byId("needed-only").firstChild.hidden = true;
byId("needed-only").lastChild.hidden = true; // until a call is cut
byId("permission").append(make("option", { value: -1 }, "All permissions"), ...data.permissions.map((name, i) => make("option", { value: i }, name)));
byId("package").append(make("option", { value: "" }, "All packages"), make("option", { value: ownCode }, "Own code"), ...needing.map(one => make("option", { value: one.package }, one.package)));
byId("permission").addEventListener("change", event => { filter.permission = Number(event.target.value); apply(); });
byId("package").addEventListener("change", event => { filter.package = event.target.value; apply(); });
let typing = 0;
byId("search").addEventListener("input", event => { clearTimeout(typing); typing = setTimeout(() => { filter.text = event.target.value; apply(); }, 80); });
byId("clear").addEventListener("click", () => { byId("search").value = ""; Object.assign(filter, nothing); apply(); });

function filterBy(wanted) {
  byId("search").value = "";
  Object.assign(filter, nothing, wanted);
  apply();
  byId("paths").scrollIntoView();
  list.focus({ preventScroll: true });
}

/** Selects a use, whatever the filters leave out. */
function goTo(use) {
  filterBy({});
  select(shown.indexOf(use));
}

function apply() {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  shown = ordered.filter(use => (filter.phase < 0 || use.phase === filter.phase) && (filter.permission < 0 || use.permission === filter.permission)
    && (filter.package === "" || (filter.package === ownCode ? use.own : use.package === filter.package)) && (filter.run < 0 || use.run?.state === filter.run)
    && (filter.state < 0 ? true : use.state === filter.state) && (!filter.needed || use.needed) && (!filter.vanishing || vanishing.has(use))
    && (words.length === 0 || words.every(word => searchText(use).includes(word))));
  byId("permission").value = filter.permission;
  byId("package").value = filter.package;
  for (const [id, key] of [["phase-filter", "phase"], ["run-filter", "run"], ["state-filter", "state"]])
    for (const one of byId(id)?.children ?? []) one.setAttribute("aria-pressed", String(filter[key] === Number(one.dataset.value)));
  ["needed", "vanishing"].forEach((key, i) => byId("needed-only").children[i].setAttribute("aria-pressed", String(filter[key])));
  byId("shown").textContent = shown.length === uses.length ? plural(uses.length, "path", "paths") : shown.length.toLocaleString("en") + " of " + plural(uses.length, "path", "paths");
  spacer.style.height = shown.length * rowHeight + "px";
  list.scrollTop = 0;
  plant();
  select(0);
}

// Only the rows in sight exist: twenty thousand of them stay quick.
function render() {
  const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 4), last = Math.min(shown.length, first + Math.ceil(list.clientHeight / rowHeight) + 8);
  const rows = [], most = Math.max(14, Math.floor(list.clientWidth * .6 / 8));
  for (let i = first; i < last; i++) {
    const use = shown[i], end = use.steps.at(-1), tags = [use.needed ? "dropped" : "", data.old && use.state !== same ? stateNames[use.state] : "", use.run ? runNames[use.run.state] : "", vanishing.has(use) ? "vanishes" : ""];
    const row = make("div", { className: "item " + phases[use.phase] + (vanishing.has(use) ? " vanishing" : ""), id: "item-" + i, role: "option", "aria-selected": String(i === selected), "aria-setsize": String(shown.length), "aria-posinset": String(i + 1), on: { click: () => select(i) } },
      make("div", { className: "what" }, make("span", null, nameOf(end)), ...tags.filter(Boolean).map(tag => make("span", { className: "tag" }, tag)), make("code", null, data.permissions[use.permission])),
      make("div", { className: "from" }, make("span", { className: "way" }, use.package + " · from " + nameOf(use.steps[0]) + (use.steps.length > 2 ? ", " + (use.steps.length - 1) + " calls" : "")), make("span", { className: "where", title: placeOf(end) }, shortPlace(end, most))));
    row.style.top = i * rowHeight + "px";
    rows.push(row);
  }
  byId("none").textContent = shown.length > 0 ? "" : uses.length === 0 ? "This program needs no permission that we know of." : "No path has all of this. Clear the filters to see every one.";
  spacer.replaceChildren(...rows);
  byId("none").hidden = shown.length > 0;
  list.hidden = shown.length === 0;
  if (shown.length > 0) list.setAttribute("aria-activedescendant", "item-" + selected);
  else list.removeAttribute("aria-activedescendant");
}

function select(index) {
  selected = Math.max(0, Math.min(shown.length - 1, index));
  const top = selected * rowHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight;
  render();
  describe(shown[selected]);
}
list.addEventListener("scroll", () => requestAnimationFrame(render));
list.addEventListener("keydown", event => {
  const page = Math.floor(list.clientHeight / rowHeight);
  const to = { ArrowDown: selected + 1, ArrowUp: selected - 1, PageDown: selected + page, PageUp: selected - page, Home: 0, End: shown.length - 1 }[event.key];
  if (to !== undefined) select(to);
  else if (event.key === "Enter") byId("detail").querySelector("button")?.focus();
  else return;
  event.preventDefault();
});
