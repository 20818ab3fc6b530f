// The page as it should be, and the page made like it. What is the same stays the same node, so that a press of a button or the focus outlives
// ten updates a second.

const svg = "http://www.w3.org/2000/svg";
const drawn = new Set(["svg", "path", "rect", "line", "g"]);

export const h = (tag, props, ...children) => ({ tag, props: props ?? {}, children: children.flat(9).filter((child) => child || child === 0) });

/** Makes the children of a real node those that are wanted. A child with a key is found again wherever it moved. */
export function patch(parent, wanted) {
  const list = [wanted].flat(9).filter((child) => child || child === 0);
  const keys = new Set(list.map((node) => node.props?.key).filter(Boolean));
  const keyed = new Map();
  for (const child of [...parent.childNodes]) {
    if (child.key && !keys.has(child.key)) child.remove();
    else if (child.key) keyed.set(child.key, child);
  }
  let at = parent.firstChild;
  for (const node of list) {
    const key = node.props?.key;
    let real = key ? keyed.get(key) : at && !at.key && fits(at, node) ? at : null;
    if (!real || !fits(real, node)) real = make(node);
    if (real === at) at = at.nextSibling;
    else parent.insertBefore(real, at);
    update(real, node);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

const isText = (node) => typeof node !== "object";
const fits = (real, node) => (isText(node) ? real.nodeType === 3 : real.nodeName.toLowerCase() === node.tag);

function make(node) {
  if (isText(node)) return document.createTextNode("");
  const real = drawn.has(node.tag) ? document.createElementNS(svg, node.tag) : document.createElement(node.tag);
  real.key = node.props.key;
  return real;
}

function update(real, node) {
  if (isText(node)) {
    if (real.data !== String(node)) real.data = String(node);
    return;
  }
  for (const { name } of [...real.attributes]) {
    if (!node.props[name]) real.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(node.props)) {
    if (name !== "key" && value && real.getAttribute(name) !== String(value)) real.setAttribute(name, value === true ? "" : value);
  }
  patch(real, node.children);
}
