
// ---- the icicle: permission by call depth; what is selected becomes its root ----
const icicleRows = 8, icicleLeast = 0.004;
let icicleTrail = [];
const branch = (name, uses, depth, node) => ({ name, uses, depth, node, of: null });
function branches(at) {
  if (at.of) return at.of;
  const groups = new Map();
  for (const use of at.uses) {
    const key = at.depth === 0 ? use.permission : use.steps[at.depth - 1]?.node;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  return at.of = [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .map(([key, group]) => branch(at.depth === 0 ? data.permissions[key] : data.nodes[key][0], group, at.depth + 1, at.depth === 0 ? -1 : key));
}

/** Begins again with the paths that the filters show. */
function plant() {
  icicleTrail = [branch("All paths", shown.filter(use => use.state !== gone || filter.state === gone), 0, -1)];
  drawIcicle();
}

function drawIcicle(focus) {
  const root = icicleTrail.at(-1), total = Math.max(1, root.uses.length), cells = [];
  const grow = (at, row, left, parent) => {
    const width = at.uses.length / total;
    if (width < icicleLeast || row >= icicleRows) return;
    const phasesOfUses = at.uses.reduce((bits, use) => bits | 1 << use.phase, 0), says = at.name + ": " + plural(at.uses.length, "path", "paths");
    const cell = button(at.name, () => root === at ? up() : dive(at), { className: "ice " + (phasesOfUses === 3 ? "both" : phases[phasesOfUses - 1]), title: says, "aria-label": says + (root === at ? icicleTrail.length > 1 ? ", back" : "" : ", make it the root"), tabIndex: -1 });
    Object.assign(cell.style, { left: left * 100 + "%", width: width * 100 + "%", top: row * 30 + "px" });
    Object.assign(cell, { at, row, upward: parent });
    cells.push(cell);
    for (const child of branches(at)) {
      grow(child, row + 1, left, cell);
      left += child.uses.length / total;
    }
  };
  if (root.uses.length > 0) grow(root, 0, 0, null);
  const box = byId("icicle");
  box.replaceChildren(...cells);
  box.style.height = (Math.max(0, ...cells.map(cell => cell.row)) + 1) * 30 + "px";
  const first = cells.find(cell => cell.at === focus) ?? cells[0];
  if (first) first.tabIndex = 0;
  if (focus) first?.focus({ preventScroll: true });
  byId("crumbs").replaceChildren(...icicleTrail.map((at, i) => make("li", null, button(cutMiddle(at.name, 40), () => { icicleTrail.length = i + 1; drawIcicle(at); }, i === icicleTrail.length - 1 ? { "aria-current": "true" } : {}))));
}
function dive(at) {
  const way = [], find = from => from === at || branches(from).some(child => child.uses.length >= at.uses.length && find(child) && way.unshift(child));
  if (find(icicleTrail.at(-1))) icicleTrail.push(...way);
  drawIcicle(at);
  if (at.uses.length === 1) select(shown.indexOf(at.uses[0]));
}
function up() {
  if (icicleTrail.length > 1) icicleTrail.pop();
  drawIcicle(icicleTrail.at(-1));
}
byId("icicle").addEventListener("keydown", event => {
  const all = [...byId("icicle").children], cell = all.find(one => one === document.activeElement);
  if (!cell) return;
  const row = all.filter(one => one.row === cell.row), i = row.indexOf(cell);
  const to = { ArrowRight: row[i + 1], ArrowLeft: row[i - 1], ArrowUp: cell.upward, ArrowDown: all.find(one => one.upward === cell) }[event.key];
  if (event.key === "Escape") up();
  else if (to) { cell.tabIndex = -1; to.tabIndex = 0; to.focus({ preventScroll: true }); }
  else return;
  event.preventDefault();
});
