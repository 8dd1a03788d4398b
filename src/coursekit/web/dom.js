// Small helpers for making elements. All text goes in by textContent.

// element("button", {class: "x", type: "button", onclick: f}, "text", child, …)
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

export function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", class: "ck-button", onclick, ...attributes }, label);
}

// A line that screen readers read out when its text changes.
export function statusLine() {
  return element("p", { class: "ck-status", role: "status" });
}

// Copies text; says whether that worked.
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without a secure context, or permission: the old way.
    const area = element("textarea", { class: "ck-offscreen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
