// The calls as they come, and what groups do by themselves.
import { h } from "./dom.js";
import { clock, pill } from "./words.js";

export const callsKept = 400;
const shown = 60;

export function calls({ calls: all, onlyChanges }) {
  const list = all.filter((call) => !onlyChanges || call.mutating).slice(-shown).reverse();
  return [
    h(
      "h2",
      null,
      "Calls",
      h("button", { type: "button", class: "plain", "data-only-changes": "1", "aria-pressed": onlyChanges ? "true" : "false" }, onlyChanges ? "show all" : "only changes"),
    ),
    list.length === 0 && h("p", { class: "soft" }, "None yet."),
    h("ul", { class: "calls" }, list.map(callRow)),
  ];
}

function callRow(call) {
  const failed = call.error ?? (call.status === 0 ? "cut" : null);
  return h(
    "li",
    { key: `call ${call.seq}`, class: call.mutating ? "changes" : "looks" },
    h("span", { class: "time" }, clock(call.time)),
    h("span", { class: "action" }, h("b", null, call.action), ` ${call.service}`, failed && [" ", pill("bad", failed)], call.fault && [" ", pill("warn", `fault: ${call.fault}`)]),
    call.about && h("span", { class: "about" }, call.about),
  );
}

// An id is not to be broken at its hyphen.
const whole = (text) => text.split(/(i-[0-9a-f]+)/).map((part, i) => (i % 2 === 1 ? h("span", { class: "whole" }, part) : part));

const kinds = { Successful: "good", Failed: "bad", Cancelled: "bad" };

export function activities({ world }) {
  return [
    h("h2", null, "What groups do"),
    world.activities.length === 0 && h("p", { class: "soft" }, "Nothing yet."),
    h(
      "ul",
      { class: "activities" },
      world.activities.map((activity) =>
        h(
          "li",
          { key: activity.id, title: activity.why },
          h("span", { class: "time" }, clock(activity.startedAt)),
          h("span", { class: "action" }, h("b", null, whole(activity.what)), " ", pill(kinds[activity.status] ?? "calm", activity.endedAt ? activity.status : `${activity.status} ...`)),
          h("span", { class: "about" }, activity.message ? `${activity.group}: ${activity.message}` : activity.group),
        ),
      ),
    ),
  ];
}
