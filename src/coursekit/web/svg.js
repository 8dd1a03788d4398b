// Makes an element of a figure's SVG text. The text comes from the reader's own
// Python, so nothing in it may act: only known elements and attributes are kept.

const ELEMENTS = new Set(
  "svg g defs path rect circle ellipse line polyline polygon text tspan use image clipPath linearGradient radialGradient stop pattern marker mask symbol title desc".split(" "),
);
const NAMESPACE = "http://www.w3.org/2000/svg";

export function figureFrom(text, label) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const svg = parsed.documentElement;
  if (svg.localName !== "svg" || parsed.querySelector("parsererror")) return null;
  clean(svg);
  const width = Number(svg.getAttribute("viewBox")?.trim().split(/[\s,]+/)[2]);
  svg.setAttribute("class", "ck-svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  const figure = document.importNode(svg, true);
  if (width > 0) figure.style.width = `${Math.round((width * 4) / 3)}px`;
  return figure;
}

function clean(node) {
  for (const child of [...node.children]) {
    if (child.namespaceURI !== NAMESPACE || !ELEMENTS.has(child.localName)) child.remove();
    else clean(child);
  }
  for (const { name, value } of [...node.attributes]) {
    if (!allowed(name, value)) node.removeAttribute(name);
  }
}

// Exported for the tests.
export function allowed(name, value) {
  const local = name.toLowerCase();
  if (local.startsWith("on")) return false;
  if (local === "href" || local.endsWith(":href")) {
    return value.startsWith("#") || /^data:image\/(png|jpeg);base64,/.test(value);
  }
  // In styles and presentation attributes, a URL may only be of this document.
  const urls = value.match(/url\(\s*['"]?[^)]*/gi) ?? [];
  if (!urls.every((url) => /^url\(\s*['"]?#/i.test(url))) return false;
  return !/@import|expression\(|javascript:|\\/i.test(value);
}
