
// ---- one use: its path, cut in the middle, every other way in, and what runs have shown ----
const longPath = 14, keptEnds = 5;
function describe(use) {
  const detail = byId("detail");
  if (!use) {
    detail.replaceChildren();
    focusOn(null);
    return;
  }
  let before = null;
  const steps = use.steps.map((step, i) => {
    const assembly = data.nodes[step.node][1];
    const crossing = assembly && before && assembly !== before ? "into " + assembly : "";
    if (assembly) before = assembly;
    return make("li", { className: "step" }, button(nameOf(step), () => focusOn(step.node, true)), cutButton(use, i),
      crossing ? make("small", { className: "crossing" }, crossing) : "", make("small", { className: "place" }, place(step, cutMiddle(placeOf(step), 70))));
  });
  const path = make("ol", null, ...steps);
  if (steps.length > longPath) {
    const between = steps.slice(keptEnds, -keptEnds);
    for (const step of between) step.hidden = true;
    const all = make("li", { className: "step between" }, button("… " + between.length + " calls between", () => { for (const step of between) step.hidden = false; all.remove(); between[0].querySelector("button").focus(); }));
    steps[keptEnds - 1].after(all);
  }
  detail.className = "detail " + phases[use.phase];
  detail.replaceChildren(
    make("h3", null, nameOf(use.steps.at(-1)) + " needs ", make("code", null, data.permissions[use.permission]), " " + phaseNames[use.phase].toLowerCase()),
    make("p", { className: "quiet" }, use.package + (use.needed ? " · dropped by the program" : "") + (data.old ? " · " + stateNames[use.state] : "") + " · the shortest of the paths, " + plural(use.steps.length - 1, "call", "calls")),
    path, otherWays(use), evidence(use));
  trail.length = 0;
  focusOn(use.steps.at(-2)?.node ?? use.steps[0].node);
}

function evidence(use) {
  if (!use.run) return "";
  const { state, count, request, stack } = use.run;
  return make("div", { className: "evidence" }, make("h3", null, "Recorded runs"),
    make("p", null, state === 0 ? "Seen " + plural(count, "time", "times") + (request ? ", first in " + request : "") + "." : state === 1 ? "Its method ran, and the use did not happen." : "No run reached its method."),
    stack?.length > 0 ? make("pre", { tabIndex: 0, "aria-label": "Stack of the first time" }, stack.join("\n")) : "");
}
