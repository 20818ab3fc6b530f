// The zones and what their names answer.
import { h } from "./dom.js";
import { pill } from "./words.js";

export function names({ world }) {
  return [
    h("h2", null, "Zones"),
    world.zones.length === 0 && h("p", { class: "soft" }, "None yet."),
    world.zones.map((zone) => [
      h("h3", { key: `${zone.id} title` }, zone.name, pill("calm", zone.private ? "private" : "public")),
      h("ul", { key: zone.id, class: "records" }, zone.records.map((record, i) => recordRow(record, i))),
    ]),
  ];
}

function recordRow(record, i) {
  return h(
    "li",
    { key: `${record.name} ${record.type} ${i}` },
    h("b", null, record.name),
    h("span", { class: "type" }, record.type, record.weight !== null && ` weight ${record.weight}`),
    h("span", { class: record.balancer ? "to" : "text" }, record.balancer ? `\u2192 ${record.balancer}` : record.answer),
  );
}
