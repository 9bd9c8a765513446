// ---- what the data says, and what every part of the page is made with ----
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);
const phases = ["startup", "runtime"], phaseNames = ["At startup", "At run time"];
const stateNames = ["same", "new", "gone"], same = 0, gone = 2;
const runNames = ["seen", "covered, not seen", "never reached"];

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
const button = (text, click, more) => make("button", { type: "button", on: { click }, ...more }, ...[text].flat());
const plural = (count, one, several) => count.toLocaleString("en") + " " + (count === 1 ? one : several);
const tally = (all, key) => all.reduce((counts, one) => counts.set(key(one), (counts.get(key(one)) ?? 0) + 1), new Map());

const packageOf = new Map(data.assemblies.map(one => [one.name, one.package]));
const isOwn = new Set(data.assemblies.filter(one => one.kind === "program" || one.kind === "project").map(one => one.name));
const uses = data.uses.map(([phase, permission, flat, isServing, state, methods, run], number) => {
  const steps = [];
  for (let i = 0; i < flat.length; i += 3) steps.push({ node: flat[i], file: flat[i + 1], line: flat[i + 2], method: methods?.[i / 3] ?? -1 });
  const holder = [...steps].reverse().find(step => data.nodes[step.node][1] !== "");
  const assembly = holder ? data.nodes[holder.node][1] : "";
  return { number, phase, permission, steps, assembly, package: packageOf.get(assembly) ?? assembly, isServing: isServing === 1, state, own: isOwn.has(assembly),
    run: run && { state: run[0], count: run[1], request: run[2], stack: run[3] },
    needed: state !== gone && phase === 1 && isServing !== 1 && data.dropped.includes(data.permissions[permission]) };
});
// What matters first: dropped and needed all the same, then own code, then what runs have shown.
const rank = use => [use.needed ? 0 : 1, use.own ? 0 : 1, use.run?.state ?? 0, use.state === gone ? 1 : 0, 1 - use.phase, use.steps.length];
const ordered = uses.map(use => ({ use, rank: rank(use) }))
  .sort((a, b) => { for (let i = 0; i < a.rank.length; i++) if (a.rank[i] !== b.rank[i]) return a.rank[i] - b.rank[i]; return a.use.number - b.use.number; })
  .map(one => one.use);
const present = uses.filter(use => use.state !== gone);
const nameOf = step => data.nodes[step.node][0];
const placeOf = step => data.files[step.file] + (step.line > 0 ? ":" + step.line : "");
const blindCount = data.blindSpots.reduce((sum, spot) => sum + spot[5], 0);

/** A text that is too long, cut in the middle: what it begins and what it ends with stays. */
const cutMiddle = (text, most) => text.length <= most ? text : text.slice(0, Math.floor(most / 3)) + "…" + text.slice(text.length - most + Math.floor(most / 3) + 1);
/** A place by its folder, its file and its line; the file is never cut away. */
const shortPlace = (step, most = 44) => cutMiddle(placeOf(step).split(/[\\/]/).slice(-2).join("/"), most);

/** The address that opens a line in an editor; null where there is none. */
function linkOf(step) {
  const path = data.files[step.file];
  if (!data.link || step.line === 0) return null;
  const isWhole = /^([A-Za-z]:)?[\\/]/.test(path), address = text => encodeURI(text.replaceAll("\\", "/")).replace(/[?#]/g, encodeURIComponent);
  return data.link.replace("{file}", () => address(isWhole ? path : data.root + path)).replace("{path}", () => address(path)).replace("{line}", () => step.line);
}
function place(step, text) {
  const address = linkOf(step);
  return address ? make("a", { href: address, title: "Open " + placeOf(step) }, text) : make("span", { title: placeOf(step) }, text);
}
