"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = id => document.getElementById(id);
  const phases = ["startup", "runtime"];
  const phaseNames = ["At startup", "At run time"];
  const rowHeight = 56, shownNodes = 40, shownSpots = 200;

  /** Makes an element; text goes in as text, never as markup. */
  function make(tag, properties, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {}))
      if (name === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
      else if (name in element && name !== "list") element[name] = value;
      else element.setAttribute(name, value);
    element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
    return element;
  }
  const plural = (count, one, several) => count.toLocaleString("en") + " " + (count === 1 ? one : several);

  // ---- what the data says ----
  const packageOf = new Map(data.assemblies.map(one => [one.name, one.package]));
  const uses = data.uses.map(([phase, permission, flat], number) => {
    const steps = [];
    for (let i = 0; i < flat.length; i += 3) steps.push({ node: flat[i], file: flat[i + 1], line: flat[i + 2] });
    const holder = [...steps].reverse().find(step => data.nodes[step.node][1] !== "");
    const assembly = holder ? data.nodes[holder.node][1] : "";
    return { number, phase, permission, steps, assembly, package: packageOf.get(assembly) ?? assembly };
  });
  const nodeInfo = data.nodes.map(([name, assembly]) => ({ name, assembly, callers: new Map(), callees: new Map(), permissions: [0, 0] }));
  for (const use of uses)
    use.steps.forEach((step, i) => {
      nodeInfo[step.node].permissions[use.phase] |= 1 << use.permission;
      if (i === 0) return;
      const before = use.steps[i - 1].node, bit = 1 << use.phase;
      nodeInfo[before].callees.set(step.node, (nodeInfo[before].callees.get(step.node) ?? 0) | bit);
      nodeInfo[step.node].callers.set(before, (nodeInfo[step.node].callers.get(before) ?? 0) | bit);
    });
  const nameOf = step => data.nodes[step.node][0];
  const placeOf = step => data.files[step.file] + (step.line > 0 ? ":" + step.line : "");
  let searchTexts = null;
  const searchText = use => (searchTexts ??= uses.map(one =>
    [data.permissions[one.permission], phaseNames[one.phase], one.package, ...one.steps.flatMap(step => [nameOf(step), data.files[step.file]])].join("\n").toLowerCase()))[use.number];

  const blindCount = data.blindSpots.reduce((sum, spot) => sum + spot[5], 0);

  // ---- top and advice ----
  document.title = data.program + " · permissions";
  byId("program").textContent = data.program;
  byId("counts").textContent = [plural(data.assemblies.length, "assembly", "assemblies"), plural(data.startupMethods, "startup-phase method", "startup-phase methods"),
    plural(data.runtimeMethods, "run-time method", "run-time methods"), plural(uses.length, "path", "paths"), plural(blindCount, "blind spot", "blind spots")].join(" · ");
  const suggestion = data.suggestion;
  byId("advice").textContent = suggestion.explanation;
  if (suggestion.lines.length > 0) {
    byId("advice-place").textContent = "before " + suggestion.call + (suggestion.place ? ", " + suggestion.place : "");
    byId("advice-lines").textContent = suggestion.lines.join("\n");
    byId("caution").textContent = (blindCount > 0 ? plural(blindCount, "blind spot", "blind spots") + " could need more, and so could the framework for itself. " : "The framework may need more for itself. ") + "Try the line in a test run first.";
    byId("copy").addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(suggestion.lines.join("\n"));
        byId("copy").textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(byId("advice-lines")); // no clipboard for a file: it is selected instead
      }
    });
  } else {
    byId("advice-code").remove();
    document.querySelector(".advice").classList.add("alone");
  }

  // ---- the two phases ----
  const counts = phases.map((_, phase) => data.permissions.map((_, permission) => uses.filter(use => use.phase === phase && use.permission === permission).length));
  const most = Math.max(1, ...counts.flat());
  byId("phase-cards").append(...phases.map((name, phase) => {
    const needed = counts[phase].filter(count => count > 0).length;
    return make("div", { className: "card phase " + name },
      make("h2", null, phaseNames[phase], make("span", null, needed + " of " + data.permissions.length)),
      make("p", { className: "quiet" }, phase === 0 ? "needed before the program serves, or before its own drop" : data.isLibrary ? "a library: its callers decide when" : "needed by code that runs after that"),
      make("div", { className: "rows" }, ...data.permissions.map((permission, index) => {
        const count = counts[phase][index];
        const bar = make("i");
        bar.style.width = count === 0 ? "0" : Math.max(4, 100 * Math.log(1 + count) / Math.log(1 + most)) + "%";
        const note = phase === 1 && data.dropped.includes(permission) ? "dropped" : phase === 1 && count === 0 && suggestion.permissions.includes(permission) ? "could go" : "";
        return make("button", { type: "button", className: "need" + (count === 0 ? " none" : ""), disabled: count === 0, on: { click: () => filterBy({ phase, permission: index, package: "" }) } },
          make("code", null, permission), make("span", { className: "bar" }, bar),
          make("span", { className: "count" }, count > 0 ? plural(count, "call", "calls") : note ? make("span", { className: "tag" }, note) : "–"));
      })));
  }));

  // ---- the matrix ----
  const cells = new Map();
  for (const use of uses) {
    const key = use.package + "\n" + use.permission;
    const cell = cells.get(key) ?? [0, 0];
    cell[use.phase]++;
    cells.set(key, cell);
  }
  const packages = [...new Map(data.assemblies.map(one => [one.package, one])).values()];
  const needing = packages.filter(one => data.permissions.some((_, permission) => cells.has(one.package + "\n" + permission)));
  const blindIn = new Map();
  for (const [assembly, , , , , count] of data.blindSpots) blindIn.set(packageOf.get(assembly) ?? assembly, (blindIn.get(packageOf.get(assembly) ?? assembly) ?? 0) + count);
  const rows = packages.filter(one => needing.includes(one) || blindIn.has(one.package));
  byId("matrix-table").append(
    make("thead", null, make("tr", null, make("th", { scope: "col" }, "Package"), ...data.permissions.map(permission => make("th", { scope: "col" }, make("code", null, permission))), make("th", { scope: "col" }, "blind spots"))),
    make("tbody", null, ...rows.map(one => make("tr", null,
      make("th", { scope: "row", title: one.package }, one.package, make("small", null, one.packageVersion + (one.kind === "program" ? " · the program" : one.kind === "project" ? " · project" : ""))),
      ...data.permissions.map((permission, index) => {
        const cell = cells.get(one.package + "\n" + index);
        if (!cell) return make("td");
        const says = one.package + " needs " + permission + ": " + cell.map((count, phase) => count + " " + phaseNames[phase].toLowerCase()).join(", ");
        return make("td", null, make("button", { type: "button", className: "cell", title: says, "aria-label": says, on: { click: () => filterBy({ phase: -1, permission: index, package: one.package }) } },
          ...cell.map((count, phase) => count > 0 ? make("b", { className: phases[phase] }, count > 999 ? Math.round(count / 1000) + "k" : String(count)) : "")));
      }), make("td", { className: "quiet" }, blindIn.has(one.package) ? blindIn.get(one.package).toLocaleString("en") : "")))));
  const silent = packages.filter(one => !rows.includes(one)).map(one => one.package);
  byId("silent").textContent = silent.length > 0 ? "Needs nothing: " + silent.slice(0, 60).join(", ") + (silent.length > 60 ? " and " + (silent.length - 60) + " more" : "") + "." : "";

  // ---- filters and the list ----
  const filter = { text: "", phase: -1, permission: -1, package: "" };
  let shown = uses, selected = 0;
  const list = byId("list"), spacer = byId("spacer");
  ["All", ...phaseNames].forEach((name, i) => byId("phase-filter").append(make("button", { type: "button", on: { click: () => { filter.phase = i - 1; apply(); } } }, name)));
  byId("permission").append(make("option", { value: -1 }, "All permissions"), ...data.permissions.map((name, i) => make("option", { value: i }, name)));
  byId("package").append(make("option", { value: "" }, "All packages"), ...needing.map(one => make("option", { value: one.package }, one.package)));
  byId("permission").addEventListener("change", event => { filter.permission = Number(event.target.value); apply(); });
  byId("package").addEventListener("change", event => { filter.package = event.target.value; apply(); });
  let typing = 0;
  byId("search").addEventListener("input", event => { clearTimeout(typing); typing = setTimeout(() => { filter.text = event.target.value; apply(); }, 80); });
  byId("clear").addEventListener("click", () => { byId("search").value = ""; Object.assign(filter, { text: "", phase: -1, permission: -1, package: "" }); apply(); });

  function filterBy(wanted) {
    byId("search").value = "";
    Object.assign(filter, { text: "" }, wanted);
    apply();
    byId("paths").scrollIntoView();
    list.focus({ preventScroll: true });
  }

  function apply() {
    const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
    shown = uses.filter(use => (filter.phase < 0 || use.phase === filter.phase) && (filter.permission < 0 || use.permission === filter.permission)
      && (filter.package === "" || use.package === filter.package) && (words.length === 0 || words.every(word => searchText(use).includes(word))));
    byId("permission").value = filter.permission;
    byId("package").value = filter.package;
    [...byId("phase-filter").children].forEach((button, i) => button.setAttribute("aria-pressed", String(filter.phase === i - 1)));
    byId("shown").textContent = shown.length === uses.length ? plural(uses.length, "path", "paths") : shown.length.toLocaleString("en") + " of " + plural(uses.length, "path", "paths");
    spacer.style.height = shown.length * rowHeight + "px";
    list.scrollTop = 0;
    select(0);
  }

  // Only the rows in sight exist: twenty thousand of them stay quick.
  function render() {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 4), last = Math.min(shown.length, first + Math.ceil(list.clientHeight / rowHeight) + 8);
    const rows = [];
    for (let i = first; i < last; i++) {
      const use = shown[i], end = use.steps.at(-1);
      const row = make("div", { className: "item " + phases[use.phase], id: "item-" + i, role: "option", "aria-selected": String(i === selected), "aria-setsize": String(shown.length), "aria-posinset": String(i + 1), on: { click: () => select(i) } },
        make("div", { className: "what" }, make("span", null, nameOf(end)), make("code", null, data.permissions[use.permission])),
        make("div", { className: "from" }, use.package + " · from " + nameOf(use.steps[0]) + (use.steps.length > 2 ? ", " + (use.steps.length - 1) + " calls" : "") + " · " + placeOf(end)));
      row.style.top = i * rowHeight + "px";
      rows.push(row);
    }
    if (shown.length === 0)
      rows.push(make("p", { className: "empty" }, uses.length === 0 ? "This program needs no permission that we know of." : "No path has all of this. Clear the filters to see every one."));
    spacer.replaceChildren(...rows);
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

  function describe(use) {
    const detail = byId("detail");
    if (!use) {
      detail.replaceChildren();
      focusOn(null);
      return;
    }
    let before = null;
    detail.className = "detail " + phases[use.phase];
    detail.replaceChildren(
      make("h3", null, nameOf(use.steps.at(-1)) + " needs ", make("code", null, data.permissions[use.permission]), " " + phaseNames[use.phase].toLowerCase()),
      make("p", { className: "quiet" }, use.package + " · the shortest of the paths, " + plural(use.steps.length - 1, "call", "calls")),
      make("ol", null, ...use.steps.map(step => {
        const assembly = data.nodes[step.node][1];
        const crossing = assembly && before && assembly !== before ? "into " + assembly : "";
        if (assembly) before = assembly;
        return make("li", { className: "step" }, make("button", { type: "button", on: { click: () => focusOn(step.node, true) } }, nameOf(step)),
          crossing ? make("small", { className: "crossing" }, crossing) : "", make("small", null, placeOf(step)));
      })));
    trail.length = 0;
    focusOn(use.steps.at(-2)?.node ?? use.steps[0].node);
  }

  // ---- the walk ----
  const trail = [];
  let middle = null;
  function names(bits) { return data.permissions.filter((_, i) => bits & 1 << i).join(", "); }
  function nodeText(number) {
    const info = nodeInfo[number], [startup, runtime] = info.permissions;
    return [make("span", { className: "name" }, info.name), info.assembly ? make("small", null, info.assembly) : make("small", null, "API of the platform"),
      startup ? make("small", null, "at startup: " + names(startup)) : "", runtime ? make("small", null, "at run time: " + names(runtime)) : ""];
  }
  function nodeButton(number, bits) {
    return make("button", { type: "button", className: "node" + (nodeInfo[number].assembly ? "" : " api"), "data-node": String(number), "data-phases": phasesOf(bits), on: { click: () => focusOn(number, true) } }, ...nodeText(number));
  }
  const phasesOf = bits => bits === 1 ? "startup" : bits === 2 ? "runtime" : "both";
  function column(id, neighbours, none) {
    const sorted = [...neighbours].sort((a, b) => data.nodes[a[0]][0] < data.nodes[b[0]][0] ? -1 : 1);
    byId(id).replaceChildren(...sorted.slice(0, shownNodes).map(([number, bits]) => nodeButton(number, bits)));
    if (sorted.length === 0) byId(id).append(make("p", { className: "note" }, none));
    if (sorted.length > shownNodes)
      byId(id).append(make("button", { type: "button", on: { click: () => { byId(id).replaceChildren(...sorted.map(([number, bits]) => nodeButton(number, bits))); draw(); } } }, "Show all " + sorted.length));
  }
  function focusOn(number, byHand) {
    if (byHand && middle !== null && number !== middle) trail.push(middle);
    middle = number;
    byId("back").disabled = trail.length === 0;
    if (number === null) {
      for (const id of ["callers", "focus", "callees"]) byId(id).replaceChildren();
      byId("edges").replaceChildren();
      return;
    }
    const info = nodeInfo[number];
    byId("focus").replaceChildren(make("div", { className: "node card" + (info.assembly ? "" : " api"), tabIndex: -1, id: "in-focus", "data-node": String(number) }, ...nodeText(number)));
    column("callers", info.callers, "A path begins here.");
    column("callees", info.callees, "A path ends here.");
    draw();
    if (byHand) byId("in-focus").focus({ preventScroll: true });
  }
  byId("back").addEventListener("click", () => { const number = trail.pop(); if (number !== undefined) focusOn(number); });

  function draw() {
    const frame = byId("graph").getBoundingClientRect(), center = byId("in-focus")?.getBoundingClientRect();
    if (!center) return;
    const line = (x1, y1, x2, y2, kind) => {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path"), bend = (x2 - x1) / 2;
      path.setAttribute("d", `M${x1 - frame.left},${y1 - frame.top} C${x1 - frame.left + bend},${y1 - frame.top} ${x2 - frame.left - bend},${y2 - frame.top} ${x2 - frame.left},${y2 - frame.top}`);
      path.setAttribute("class", kind);
      return path;
    };
    const lines = [];
    for (const [id, isLeft] of [["callers", true], ["callees", false]])
      for (const node of byId(id).querySelectorAll(".node")) {
        const box = node.getBoundingClientRect(), y = box.top + box.height / 2, middleY = center.top + center.height / 2;
        lines.push(isLeft ? line(box.right, y, center.left, middleY, node.dataset.phases) : line(center.right, middleY, box.left, y, node.dataset.phases));
      }
    byId("edges").replaceChildren(...lines);
  }
  addEventListener("resize", () => { render(); draw(); });

  // ---- blind spots ----
  byId("blind-count").textContent = blindCount === 0 ? "none" : plural(blindCount, "call", "calls") + " at run time whose callees nobody can read: reflection, dynamic code, native code, assemblies without facts";
  const groups = new Map();
  const hiddenIn = (hidden, isOwn) => (isOwn ? "own code" : "packages") + ", could hide " + (hidden.split(", ").length === data.permissions.length ? "anything" : hidden);
  for (const spot of data.blindSpots) groups.set(hiddenIn(spot[4], spot[6]), [...(groups.get(hiddenIn(spot[4], spot[6])) ?? []), spot]);
  byId("blind-list").append(...[...groups].map(([hidden, spots]) => make("details", { className: "blind-group" },
    make("summary", null, hidden + " ", make("span", { className: "tag" }, String(spots.reduce((sum, spot) => sum + spot[5], 0)))),
    make("ul", null, ...spots.slice(0, shownSpots).map(([assembly, api, why, place, , count]) => make("li", null, api + (count > 1 ? " × " + count : ""),
      make("span", { className: "quiet" }, " · " + why + " · " + assembly + " · "), make("span", { className: "mono quiet" }, place)))),
    spots.length > shownSpots ? make("p", { className: "quiet" }, "and " + (spots.length - shownSpots) + " more, in the JSON report") : "")));

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
})();
