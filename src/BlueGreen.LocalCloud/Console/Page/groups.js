// The groups and their machines, with a button that ends a machine, so that one can watch the group make another.
import { h } from "./dom.js";
import { colourOf, dot, pill, span, versionOf } from "./words.js";

export function groups({ world, armed, refusals }, now) {
  const alone = world.instances.filter((instance) => !instance.group);
  const shown = world.groups.map((group) => groupCard(group, world, armed, refusals, now));
  if (alone.length > 0 || shown.length === 0) {
    shown.push(
      h(
        "article",
        { key: "alone", class: "card" },
        h("h2", null, alone.length > 0 ? "Machines in no group" : "Machines"),
        alone.length === 0 ? h("p", { class: "soft" }, "None yet: Deploy-Staging makes a group of them.") : rows(alone, armed, refusals, now),
      ),
    );
  }
  return shown;
}

function groupCard(group, world, armed, refusals, now) {
  const members = world.instances.filter((instance) => instance.group === group.name && instance.region === group.region);
  const healthy = members.filter((instance) => instance.condition === "healthy").length;
  return h(
    "article",
    { key: `${group.region}/${group.name}`, class: "card" },
    h(
      "h2",
      null,
      group.name,
      pill(healthy >= group.desired ? "good" : "warn", `${healthy} of ${group.desired} healthy`),
      group.status && pill("bad", group.status),
      group.suspended.length > 0 && pill("calm", `rests: ${group.suspended.join(", ")}`),
    ),
    h(
      "p",
      { class: "facts" },
      group.version && [h("i", { class: `key ${colourOf(group.version)}` }), group.version, " \u00B7 "],
      `${group.minimum} to ${group.maximum} instances \u00B7 `,
      group.balancers.length > 0 ? `on ${group.balancers.join(", ")}` : "on no load balancer",
    ),
    members.length === 0 ? h("p", { class: "soft" }, "No instances.") : rows(members, armed, refusals, now),
  );
}

const rows = (instances, armed, refusals, now) => h("ul", { class: "machines" }, instances.map((instance) => machine(instance, armed, refusals[instance.id], now)));

function machine(instance, armed, refusal, now) {
  const isArmed = armed === instance.id;
  return h(
    "li",
    { key: instance.id, class: "machine", "data-instance": instance.id, "data-condition": instance.condition, "data-state": instance.state },
    dot(instance.condition),
    h("span", { class: "id" }, h("b", null, instance.id), instance.name && !instance.group && ` ${instance.name}`),
    h("span", { class: `words ${instance.condition}` }, refusal ?? instance.words),
    h("span", { class: "where" }, `${versionOf(instance)} \u00B7 ${instance.zone} \u00B7 ${instance.address}`),
    h("span", { class: "age" }, span(now - new Date(instance.launchedAt))),
    instance.canEnd
      ? h(
          "button",
          { type: "button", class: isArmed ? "armed" : "plain", "data-terminate": instance.id, "data-region": instance.region, "aria-label": `Terminate ${instance.id}${isArmed ? ": press again to do it" : ""}` },
          isArmed ? "Sure?" : "Terminate",
        )
      : h("span", { class: "end" }),
  );
}
