// The reader's progress where the course is listed, and what they can do with all
// that the site keeps in their browser.
import { button, element, statusLine } from "./dom.js";

// An element with data-ck-exercises="chapter/a chapter/b" says how many are solved.
export function showProgress(scope, progress) {
  for (const item of scope.querySelectorAll("[data-ck-exercises]")) {
    const names = item.dataset.ckExercises.split(/\s+/).filter(Boolean);
    item.querySelector(":scope > .ck-count")?.remove();
    if (!names.length) continue;
    const done = progress.count(names);
    item.classList.toggle("ck-begun", done > 0);
    item.classList.toggle("ck-done", done === names.length);
    if (item.closest(".ck-map")) continue; // a drawing has no room for words
    const tick = done === names.length ? "✓ " : "";
    const count = element(
      "span",
      { class: `ck-count${tick ? " ck-all" : ""}` },
      `${tick}${done} of ${names.length} solved`,
    );
    item.append(" ", count);
  }
}

// Shows, for the page of the drawing that is pointed at or focused, what it rests on.
export function attachMap(map) {
  const lines = [...map.querySelectorAll(".ck-map-line")];
  const said = element("p", { class: "ck-map-said" });
  said.textContent = "Point at a page to see what it rests on.";
  map.after(said);
  const show = (page) => {
    const below = new Set([page.dataset.page]);
    // Lines lead from earlier pages to later ones, refreshers aside: go on until
    // nothing new is found.
    for (let size = 0; size < below.size; ) {
      size = below.size;
      for (const line of lines) {
        if (below.has(line.dataset.to)) below.add(line.dataset.from);
      }
    }
    for (const other of map.querySelectorAll(".ck-map-page")) {
      other.classList.toggle("ck-on", below.has(other.dataset.page));
    }
    for (const line of lines) line.classList.toggle("ck-on", below.has(line.dataset.to));
    map.classList.add("ck-pointing");
    const count = below.size - 1;
    const rest = count === 1 ? "one page" : `${count || "no"} pages`;
    said.textContent = `${page.getAttribute("aria-label")} rests on ${rest}.`;
  };
  for (const page of map.querySelectorAll(".ck-map-page")) {
    page.addEventListener("pointerenter", () => show(page));
    page.addEventListener("focus", () => show(page));
  }
}

// Fills .ck-kept with export, import and erase.
export function attachKept(root, storage, changed) {
  const status = statusLine();
  const say = (text) => (status.textContent = text);
  const picker = element("input", {
    type: "file",
    accept: "application/json,.json",
    class: "ck-offscreen",
    "aria-label": "File to import",
    tabindex: "-1",
  });
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    if (!file) return;
    try {
      storage.import(await file.text());
      say("Imported.");
      changed();
    } catch (error) {
      say(error.message);
    }
    picker.value = "";
  });
  const sure = button("Yes, erase it all", async () => {
    await erase(storage);
    sure.hidden = true;
    say("All that this site kept in your browser is erased.");
    changed();
  });
  sure.hidden = true;
  root.append(
    element(
      "p",
      {},
      "What you solve and edit is kept in this browser only. Take it to another one with export and import, or erase it.",
    ),
    element(
      "div",
      { class: "ck-buttons", role: "group", "aria-label": "What this site keeps" },
      button("Export", () => {
        download("course-progress.json", storage.exported());
        say("Exported.");
      }),
      button("Import", () => picker.click()),
      button("Erase", () => {
        sure.hidden = false;
        sure.focus();
        say("This also takes away your edits and the copies for reading offline.");
      }),
      sure,
    ),
    picker,
    status,
  );
}

function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function erase(storage) {
  storage.erase();
  const registration = await navigator.serviceWorker?.getRegistration?.(
    new URL("../../", import.meta.url).href,
  );
  await registration?.unregister();
  const site = new URL("../../", import.meta.url).pathname;
  for (const name of (await globalThis.caches?.keys()) ?? []) {
    if (name.startsWith(`course:${site}:`)) await caches.delete(name);
  }
}
