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
    const tick = done === names.length ? "✓ " : "";
    const count = element(
      "span",
      { class: `ck-count${tick ? " ck-all" : ""}` },
      `${tick}${done} of ${names.length} solved`,
    );
    item.append(" ", count);
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
