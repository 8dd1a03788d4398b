// Attaches the runner to the pages, also when Material changes them without a reload.
import { attachAnswer } from "./answerbox.js";
import { Cell } from "./cell.js";
import { attachKept, attachMap, showProgress } from "./coursemap.js";
import { Engine } from "./engine.js";
import { Exercise } from "./exercise.js";
import { keepOffline } from "./offline.js";
import { watchScrollable } from "./scrollable.js";
import { Edits, Progress, Storage } from "./storage.js";

// This file stands in ROOT/assets/runner-HASH/.
const root = new URL("../../", import.meta.url);
const storage = new Storage(localStorageOrNone(), `course:${root.pathname}:`);
const progress = new Progress(storage);
// ENGINE, OFFLINE: set by browser.py when it bundles this.
const engine = ENGINE && new Engine({ ...settings(ENGINE), createWorker });

function settings(built) {
  return {
    ...built,
    base: new URL(`assets/${built.folder}/`, root).href,
    // A second interpreter needs memory that a small phone does not have.
    reserve: (navigator.deviceMemory ?? 8) > 2,
  };
}

// From a blob, so that the worker is bound by the page's content policy: a worker
// from a URL would have none of its own on a static host.
function createWorker() {
  const script = new URL("worker.js", import.meta.url).href;
  const core = new URL(`assets/${ENGINE.folder}/pyodide.asm.js`, root).href;
  // The core is asked for at once, not when worker.js is there; that one sees to errors.
  const source =
    `import(${JSON.stringify(core)}).catch(() => {}); import ${JSON.stringify(script)};`;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module" });
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return worker;
}

function localStorageOrNone() {
  try {
    return window.localStorage;
  } catch {
    return null; // forbidden: Storage then keeps things for this page only
  }
}

function attach() {
  const page = location.pathname.slice(root.pathname.length).replace(/index\.html$/, "");
  const context = { engine, progress, edits: new Edits(storage, page) };
  const programs = new Map();
  for (const element of document.querySelectorAll(".ck-cell:not(.ck-lab)")) {
    if (!isNew(element)) continue;
    const program = element.dataset.program;
    const earlier = programs.get(program) ?? [];
    programs.set(program, [...earlier, new Cell(element, context, earlier)]);
  }
  const exercises = [...document.querySelectorAll(".ck-exercise")]
    .filter(isNew)
    .map((element) => new Exercise(element, context));
  document.querySelectorAll(".ck-answer").forEach((element, i) => {
    if (isNew(element)) attachAnswer(element, `answer:${page}#${i + 1}`, progress);
  });
  const changed = () => {
    showProgress(document, progress);
    exercises.forEach((exercise) => exercise.showTick());
  };
  for (const element of document.querySelectorAll(".ck-kept")) {
    if (isNew(element)) attachKept(element, storage, changed);
  }
  document.querySelectorAll(".ck-map").forEach((map) => {
    if (isNew(map)) attachMap(map);
  });
  showProgress(document, progress);
  watchScrollable(document);
}

function isNew(element) {
  const attached = element.hasAttribute("data-ck-attached");
  element.setAttribute("data-ck-attached", "");
  return !attached;
}

// Another tab's progress shows here, too.
window.addEventListener("storage", () => showProgress(document, progress));
// Material's stream of pages; without it there is this one page.
if (window.document$) window.document$.subscribe(attach);
else attach();
keepOffline(root, OFFLINE);
// For tests, which run programs of pages without clicking.
window.courseEngine = engine;
