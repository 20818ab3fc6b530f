// How things are said and shown, everywhere alike.
import { h } from "./dom.js";

const colours = new Map();

/** A version keeps the colour that it was shown with first. */
export function colourOf(version) {
  if (!colours.has(version)) colours.set(version, `v${colours.size % 6}`);
  return colours.get(version);
}

export const clock = (time) => new Date(time).toISOString().slice(11, 19);
export const day = (time) => new Date(time).toISOString().slice(0, 10);

/** A span of time in one or two units. */
export function span(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

export const rate = (value) => `${value >= 10 || value === 0 ? Math.round(value) : value.toFixed(1)}/s`;
export const dot = (condition, title) => h("i", { class: `dot ${condition}`, title: title && `${title}` });
export const pill = (kind, text) => h("span", { class: `pill ${kind}` }, text);

/** What an instance runs, as far as anything tells. */
export const versionOf = (instance) => instance.version ?? "unknown version";

/** Live is what a public name leads to; staging is what only private names lead to. */
export function roleOf(balancer) {
  if (balancer.names.some((name) => !name.private)) return "live";
  return balancer.names.length > 0 ? "staging" : "";
}
