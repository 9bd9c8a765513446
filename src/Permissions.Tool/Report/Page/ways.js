
// ---- all ways: what if a call were cut ----
const entryWay = 0, afterDrop = 1, within = 2;
const ways = data.ways && { count: data.ways.methods.length, calls: data.ways.calls, from: null };
const cuts = new Set(), vanishing = new Set();
const methodName = number => data.ways.methods[number][0];
const keyOf = (from, to) => from * ways.count + to;
const lastMethod = use => use.steps.findLast(step => step.method >= 0)?.method ?? -1;
let known = null;

/** The methods and the uses of a permission that are reached without the calls that are cut. */
function reached(permission, without) {
  const bit = 1 << permission, live = new Uint8Array(ways.count), here = new Set(), queue = [], { calls } = ways;
  const reach = method => { if (!live[method]) { live[method] = 1; queue.push(method); } };
  if (!ways.from) {
    ways.from = Array.from({ length: ways.count }, () => []);
    for (let i = 0; i < calls.length; i += 4) if (calls[i + 2] > within) ways.from[calls[i]].push(i);
  }
  for (let i = 0; i < calls.length; i += 4)
    if (calls[i + 3] & bit && calls[i + 2] <= within)
      if (calls[i + 2] === entryWay) reach(calls[i + 1]);
      else if (calls[i + 2] === within) here.add(calls[i + 1]);
      else if (!without.has(keyOf(calls[i], calls[i + 1]))) reach(calls[i + 1]);
  while (queue.length > 0)
    for (const i of ways.from[queue.pop()])
      if (calls[i + 3] & bit && !without.has(keyOf(calls[i], calls[i + 1]))) reach(calls[i + 1]);
  return use => { const method = lastMethod(use); return method >= 0 && (live[method] === 1 || here.has(method)); };
}

/** The call into a step of a path, where all ways hold it: from the nearest step before that is a method. */
function callInto(use, index) {
  const to = use.steps[index].method;
  if (!ways || use.phase !== 1 || to < 0) return null;
  known ??= new Set();
  if (known.size === 0) for (let i = 0; i < ways.calls.length; i += 4) if (ways.calls[i] >= 0 && ways.calls[i + 2] !== within) known.add(keyOf(ways.calls[i], ways.calls[i + 1]));
  for (let i = index - 1; i >= 0; i--)
    if (use.steps[i].method >= 0 && known.has(keyOf(use.steps[i].method, to))) return [use.steps[i].method, to];
  return null;
}

function cutButton(use, index) {
  const call = callInto(use, index);
  return call ? cutToggle(...call) : "";
}
function cutToggle(from, to) {
  const toggle = button(cuts.has(keyOf(from, to)) ? "Uncut" : "Cut", () => { cuts.delete(keyOf(from, to)) || cuts.add(keyOf(from, to)); judge(); }, { className: "cut", "aria-pressed": String(cuts.has(keyOf(from, to))), "data-cut": String(keyOf(from, to)) });
  toggle.setAttribute("aria-label", "Cut the call " + methodName(from) + " → " + methodName(to));
  return toggle;
}

/** Says which uses vanish without the calls that are cut: those that no other way leads to. */
function judge() {
  vanishing.clear();
  for (let permission = 0; cuts.size > 0 && permission < data.permissions.length; permission++) {
    const before = reached(permission, new Set()), after = reached(permission, cuts);
    for (const use of present) if (use.phase === 1 && use.permission === permission && before(use) && !after(use)) vanishing.add(use);
  }
  for (const toggle of document.querySelectorAll("[data-cut]")) {
    const isCut = cuts.has(Number(toggle.dataset.cut));
    toggle.textContent = isCut ? "Uncut" : "Cut";
    toggle.setAttribute("aria-pressed", String(isCut));
  }
  byId("what-if").hidden = cuts.size === 0;
  byId("needed-only").children[1].hidden = vanishing.size === 0 && !filter.vanishing;
  if (cuts.size > 0) {
    const list = [...vanishing], names = [...cuts].map(key => methodName(Math.floor(key / ways.count)) + " → " + methodName(key % ways.count));
    byId("what-if").replaceChildren(make("p", { role: "status" }, "Without " + names.join(" and ") + ", " + (list.length === 0 ? "no use vanishes: other ways lead to each." : plural(list.length, "use vanishes", "uses vanish") + "; other ways lead to the rest.")),
      make("ul", null, ...list.slice(0, 5).map(use => make("li", null, nameOf(use.steps.at(-1)) + " (" + data.permissions[use.permission] + "), " + shortPlace(use.steps.at(-1))))),
      list.length > 0 ? button("Show them", () => { filterBy({ vanishing: true }); }) : "", button("Undo", () => { const wasShown = filter.vanishing; cuts.clear(); filter.vanishing = false; judge(); if (wasShown) apply(); }));
  }
  render();
}

/** Every entry from which a use is reached, each with its own shortest way. */
function otherWays(use) {
  const end = lastMethod(use);
  if (!ways || use.phase !== 1 || use.state === gone || end < 0) return "";
  const bit = 1 << use.permission, { calls } = ways, into = new Map(), next = new Map([[end, -1]]), queue = [end], entries = [];
  for (let i = 0; i < calls.length; i += 4)
    if (calls[i + 3] & bit && calls[i + 2] !== within) into.get(calls[i + 1])?.push(i) ?? into.set(calls[i + 1], [i]);
  for (let head = 0; head < queue.length; head++) {
    const method = queue[head];
    for (const i of into.get(method) ?? [])
      if (calls[i + 2] === entryWay) entries.push([method]);
      else if (calls[i + 2] === afterDrop) entries.push([calls[i], method]);
      else if (!next.has(calls[i])) { next.set(calls[i], method); queue.push(calls[i]); }
  }
  if (entries.length < 2) return "";
  const box = make("details", { className: "ways" }, make("summary", null, "All ways: " + plural(entries.length, "entry leads", "entries lead") + " here"));
  box.addEventListener("toggle", () => {
    if (box.children.length > 1) return;
    box.append(make("ul", null, ...entries.slice(0, 100).map(entry => {
      const way = [...entry];
      while (way.at(-1) !== end && way.length < 200) way.push(next.get(way.at(-1)));
      return make("li", null, ...way.flatMap((method, i) => [i > 0 ? " → " : "", make("span", null, methodName(method)), i > 0 ? cutToggle(way[i - 1], method) : ""]));
    })), entries.length > 100 ? make("p", { className: "quiet" }, "and " + (entries.length - 100) + " more") : "");
  });
  return box;
}
