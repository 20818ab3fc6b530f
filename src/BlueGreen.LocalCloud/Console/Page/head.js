// The head of the page: which cloud, its time, how it is.
import { h } from "./dom.js";
import { clock, day, pill } from "./words.js";

const figure = (name, value) => h("div", null, h("dt", null, name), h("dd", null, value));

export function head({ world, tick, connected }, now) {
  const instances = world?.instances ?? [];
  const healthy = instances.filter((instance) => instance.condition === "healthy").length;
  return [
    h("p", { class: "eyebrow" }, "Local cloud"),
    h("h1", null, tick ? `${day(now)} ${clock(now)} UTC` : "Connecting ..."),
    h(
      "p",
      { role: "status", class: "states" },
      connected ? pill("good", "\u25CF live") : pill("warn", tick ? "\u25CB the cloud does not answer; trying again" : "\u25CB connecting"),
      tick && pill("calm", tick.speed === 0 ? "time stands still" : tick.speed === 1 ? "real time" : `${tick.speed} \u00D7 as fast as real time`),
      tick && pill("calm", tick.dataPlane.machines ? "real machines" : "simulated instances"),
      world?.changesPending > 0 && pill("warn", `${world.changesPending} record ${world.changesPending === 1 ? "change" : "changes"} not in sync yet`),
    ),
    world &&
      h(
        "dl",
        { class: "figures" },
        figure("instances", `${healthy} of ${instances.length} healthy`),
        figure("groups", world.groups.length),
        figure("load balancers", world.balancers.length),
        figure("zones", world.zones.length),
        tick?.traffic && figure("open connections", tick.traffic.connections),
      ),
  ];
}
