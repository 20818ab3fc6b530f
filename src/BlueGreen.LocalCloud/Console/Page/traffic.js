// Requests per second by version over the last two minutes, and which of them failed.
import { h } from "./dom.js";
import { colourOf, rate } from "./words.js";

export const secondsShown = 120;

export function traffic({ tick, history }) {
  const title = h("h2", null, "Requests per second");
  if (!tick.traffic) return [title, h("p", { class: "soft" }, `No requests pass here. ${tick.dataPlane.why ?? ""}`)];

  const versions = [...new Set(history.flatMap((point) => Object.keys(point.versions)))].filter((version) => history.some((point) => point.versions[version] > 0));
  const peak = Math.max(1, ...history.map((point) => versions.reduce((sum, version) => sum + (point.versions[version] ?? 0), 0)));
  const now = history.at(-1);
  return [
    title,
    h(
      "p",
      { class: "legend" },
      versions.map((version) => h("span", { key: version }, h("i", { class: `key ${colourOf(version)}` }), `${version} ${rate(now.versions[version] ?? 0)}`)),
      h("span", { key: "errors" }, h("i", { class: "key bad" }), `failed ${rate(now.errors)}`),
      versions.length === 0 && h("span", { key: "silence" }, "nobody asks for anything"),
    ),
    h(
      "svg",
      { viewBox: `0 0 ${secondsShown} 100`, preserveAspectRatio: "none", role: "img", "aria-label": "Requests per second by version" },
      versions.map((version, i) => h("path", { key: version, class: colourOf(version), d: area(history, versions.slice(0, i), version, peak) })),
    ),
    h(
      "svg",
      { class: "strip", viewBox: `0 0 ${secondsShown} 10`, preserveAspectRatio: "none", role: "img", "aria-label": "Seconds with failed requests" },
      history.map((point, i) => point.errors > 0 && h("rect", { key: `at ${point.at}`, class: "bad", x: left(history, i) - 1, y: 0, width: 1, height: 10 })),
    ),
    h("p", { class: "axis" }, h("span", null, `${secondsShown} s ago`), h("span", null, `highest ${rate(peak)}`), h("span", null, "now")),
  ];
}

// Time runs to the right edge, however little of it there is yet.
const left = (history, i) => secondsShown - (history.length - 1 - i);

function area(history, below, version, peak) {
  const sum = (point, names) => names.reduce((total, name) => total + (point.versions[name] ?? 0), 0);
  const y = (value) => (100 - (value / peak) * 96).toFixed(2);
  const top = history.map((point, i) => `${left(history, i)},${y(sum(point, [...below, version]))}`);
  const bottom = history.map((point, i) => `${left(history, i)},${y(sum(point, below))}`).reverse();
  return `M${[...top, ...bottom].join("L")}Z`;
}
