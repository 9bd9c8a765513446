
// ---- top: the program, what it drops and needs all the same ----
document.title = data.program + " · permissions";
byId("program").textContent = data.program;
byId("counts").textContent = [plural(data.assemblies.length, "assembly", "assemblies"), plural(data.startupMethods, "startup-phase method", "startup-phase methods"),
  plural(data.runtimeMethods, "run-time method", "run-time methods"), plural(present.length, "path", "paths"), plural(blindCount, "blind spot", "blind spots")].join(" · ");

function useRow(use) {
  const end = use.steps.at(-1);
  return button([make("span", { className: "what" }, nameOf(end), " ", make("code", null, data.permissions[use.permission])),
    make("span", { className: "how" }, (use.own ? "" : use.package + " · ") + "from " + nameOf(use.steps[0])), make("span", { className: "where" }, shortPlace(end))],
    () => goTo(use), { className: "use" });
}
{
  const needed = ordered.filter(use => use.needed), own = ordered.filter(use => use.own && use.phase === 1 && !use.isServing && use.state !== gone);
  const rows = data.dropped.length > 0 ? needed : own, shown = 6;
  byId("needed-heading").textContent = data.dropped.length > 0 ? "Dropped by the program, yet needed" : "What own code needs at run time";
  byId("needed-text").textContent = rows.length > 0 ? data.dropped.length === 0
    ? "The program drops nothing yet. These calls of its own code would stand in the way of a drop."
    : plural(rows.length, "call", "calls") + " can be reached after " + data.dropped.join(", ") + (data.dropped.length === 1 ? " is" : " are") + " dropped; own code first."
    : data.dropped.length > 0 ? "No call that we know of needs what the program drops: " + data.dropped.join(", ") + "." : "Nothing that we know of.";
  byId("needed").classList.toggle("clean", rows.length === 0);
  byId("needed-list").append(...rows.slice(0, shown).map(useRow));
  if (rows.length > shown)
    byId("needed-list").append(button("Show all " + rows.length.toLocaleString("en"), () => filterBy(data.dropped.length > 0 ? { needed: true } : { package: ownCode, phase: 1 }), { className: "more" }));
}

// ---- least privilege ----
const suggestion = data.suggestion;
byId("advice").textContent = suggestion.explanation;
if (suggestion.lines.length > 0) {
  byId("advice-place").textContent = "before " + suggestion.call + (suggestion.place ? ", " + cutMiddle(suggestion.place, 60) : "");
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

// ---- recorded runs, and the report before ----
if (data.runs) {
  const runs = data.runs, counts = tally(present.filter(use => use.run), use => use.run.state);
  byId("runs-text").textContent = plural(runs.events, "recorded use", "recorded uses") + " in " + runs.files.join(", ") + (runs.methods > 0 ? "; " + plural(runs.methods, "method", "methods") + " ran" : "") + ". " + runs.notes.join(" ");
  byId("runs-counts").append(...runNames.map((name, state) => button([make("b", null, (counts.get(state) ?? 0).toLocaleString("en")), " " + name], () => filterBy({ run: state }), { className: "run-" + state })));
  if (runs.misses.length > 0)
    byId("runs-more").append(make("h3", null, plural(runs.misses.length, "use", "uses") + " happened that the analysis did not find"),
      make("ul", null, ...runs.misses.map(([permission, count, resource, request, stack]) => make("li", null, make("code", null, permission), " × " + count + (resource ? " · " + resource : "") + (request ? " · " + request : ""),
        make("details", null, make("summary", null, "Stack"), make("pre", { tabIndex: 0 }, stack.join("\n")))))));
  if (runs.lines?.length > 0)
    byId("runs-more").append(make("h3", null, "What these runs never needed"), make("pre", { tabIndex: 0 }, runs.lines.join("\n")),
      make("ul", null, ...runs.difference.map(([permission, notReached, covered]) => make("li", null, make("code", null, permission), ": the code can need it; " + plural(notReached, "use", "uses") + " never reached, " + covered + " covered and not seen"))));
} else byId("runs").remove();
if (data.old) {
  const counts = tally(uses, use => use.state);
  byId("compared-text").textContent = "Methods and APIs are compared with " + data.old + ", so lines may move.";
  byId("compared-counts").append(...[1, 2, 0].map(state => button([make("b", null, (counts.get(state) ?? 0).toLocaleString("en")), " " + stateNames[state]], () => filterBy({ state }), { className: "state-" + stateNames[state] })));
} else byId("compared").remove();

// ---- the two phases ----
const counts = phases.map((_, phase) => data.permissions.map((_, permission) => present.filter(use => use.phase === phase && use.permission === permission).length));
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
      return button([make("code", null, permission), make("span", { className: "bar" }, bar),
        make("span", { className: "count" }, count > 0 ? plural(count, "call", "calls") : note ? make("span", { className: "tag" }, note) : "–")],
        () => filterBy({ phase, permission: index }), { className: "need" + (count === 0 ? " none" : ""), disabled: count === 0 });
    })));
}));

// ---- the matrix ----
const cells = new Map();
for (const use of present) {
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
      if (!cell) return make("td", { className: "no" });
      const says = one.package + " needs " + permission + ": " + cell.map((count, phase) => count + " " + phaseNames[phase].toLowerCase()).join(", ");
      return make("td", { "data-label": permission }, button(cell.map((count, phase) => count > 0 ? make("b", { className: phases[phase] }, count > 999 ? Math.round(count / 1000) + "k" : String(count)) : ""),
        () => filterBy({ permission: index, package: one.package }), { className: "cell", title: says, "aria-label": says }));
    }), make("td", { className: blindIn.has(one.package) ? "quiet" : "no", "data-label": "blind spots" }, blindIn.has(one.package) ? blindIn.get(one.package).toLocaleString("en") : "")))));
const silent = packages.filter(one => !rows.includes(one)).map(one => one.package);
byId("silent").textContent = silent.length > 0 ? "Needs nothing: " + silent.slice(0, 60).join(", ") + (silent.length > 60 ? " and " + (silent.length - 60) + " more" : "") + "." : "";
