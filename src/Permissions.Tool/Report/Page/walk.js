
// ---- the walk ----
const shownNodes = 40, shownSpots = 200;
const nodeInfo = data.nodes.map(([name, assembly]) => ({ name, assembly, callers: new Map(), callees: new Map(), permissions: [0, 0] }));
for (const use of present)
  use.steps.forEach((step, i) => {
    nodeInfo[step.node].permissions[use.phase] |= 1 << use.permission;
    if (i === 0) return;
    const before = use.steps[i - 1].node, bit = 1 << use.phase;
    nodeInfo[before].callees.set(step.node, (nodeInfo[before].callees.get(step.node) ?? 0) | bit);
    nodeInfo[step.node].callers.set(before, (nodeInfo[step.node].callers.get(before) ?? 0) | bit);
  });
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
  make("ul", { tabIndex: 0, "aria-label": "Blind spots in " + hidden }, ...spots.slice(0, shownSpots).map(([assembly, api, why, place, , count]) => make("li", null, api + (count > 1 ? " × " + count : ""),
    make("span", { className: "quiet" }, " · " + why + " · " + assembly + " · "), make("span", { className: "mono quiet" }, place)))),
  spots.length > shownSpots ? make("p", { className: "quiet" }, "and " + (spots.length - shownSpots) + " more, in the JSON report") : "")));

