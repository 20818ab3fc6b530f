// The load balancers, what is behind each and which names lead to it.
import { h } from "./dom.js";
import { colourOf, dot, rate, roleOf, versionOf } from "./words.js";

const titles = { live: "Live", staging: "Staging", "": "Load balancer" };
const order = { live: 0, staging: 1, "": 2 };

export function sides({ world, tick }) {
  if (world.balancers.length === 0) {
    return h("p", { class: "card soft" }, "No load balancer yet: Provision makes what an environment stands on.");
  }
  const byId = new Map(world.instances.map((instance) => [instance.id, instance]));
  return [...world.balancers]
    .sort((a, b) => order[roleOf(a)] - order[roleOf(b)] || a.name.localeCompare(b.name))
    .map((balancer) => side(balancer, byId, tick?.traffic?.balancers[balancer.name]));
}

function side(balancer, byId, requests) {
  const role = roleOf(balancer);
  const targets = balancer.pools.flatMap((pool) => pool.targets);
  const running = targets.filter((target) => target.condition !== "leaving").map((target) => byId.get(target.instance)).filter(Boolean);
  const versions = [...new Set(running.map(versionOf))];
  return h(
    "article",
    { key: `${balancer.region}/${balancer.kind}/${balancer.name}`, class: `side ${role}` },
    h("h2", null, titles[role], requests !== undefined && h("span", { class: "rate" }, rate(requests))),
    h(
      "p",
      { class: `version${versions.length === 0 ? " none" : ""}` },
      versions.length === 0 ? "empty" : versions.map((version, i) => [i > 0 && " and ", h("span", { key: version }, h("i", { class: `key ${colourOf(version)}` }), version)]),
    ),
    balancer.pools.map((pool) =>
      h(
        "p",
        { key: `pool ${pool.name}`, class: "dots" },
        pool.targets.map((target) => dot(target.condition, `${target.instance}: ${target.words}`)),
        `${pool.targets.filter((target) => target.condition === "healthy").length} of ${pool.targets.length} healthy`,
        pool.name && ` in ${pool.name}`,
      ),
    ),
    h(
      "dl",
      null,
      row("name", `${balancer.name}, ${balancer.kind}`),
      row("region", balancer.region),
      row("names", namesOf(balancer)),
    ),
  );
}

// A name that the world sees is seen inside the network too, as a rule: only the others are marked.
function namesOf(balancer) {
  const known = new Set(balancer.names.filter((name) => !name.private).map((name) => name.name));
  const shown = balancer.names.filter((name) => !name.private || !known.has(name.name));
  return shown.length === 0 ? "none lead here" : shown.map((name) => h("span", { key: name.name, class: "name" }, name.private ? `${name.name} (private)` : name.name));
}

const row = (name, value) => [h("dt", null, name), h("dd", null, value)];
