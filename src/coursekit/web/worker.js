// The worker that holds the reader's Python. It answers to engine.js:
//   {type: "load", base, files, sizes, packages, wasm}   first, once
//   {type: "run" | "check", id, files, modules, request}
// and says: progress, compiled, ready, failed; output, figure, done, clean, crashed.
import { loadPyodide } from "pyodide/pyodide.mjs";
import { Loader, unpack } from "./loader.js";
import { closeNetwork } from "./network.js";

const SITE_PACKAGES = "/lib/python3.14/site-packages";
const say = self.postMessage.bind(self);
let loader;
let python;
let interpreter;

// One message after the other: a run waits for the loading before it.
let turn = Promise.resolve();
self.onmessage = ({ data }) => {
  turn = turn.then(() => (data.type === "load" ? load(data) : run(data)));
};

// A promise that is awaited later, and may fail before: that is no error by itself.
function later(promise) {
  Promise.resolve(promise).catch(() => {});
  return promise;
}

async function load({ base, files, sizes, modules, wasm, info, titles }) {
  try {
    loader = new Loader(base, sizes, (loaded, total) =>
      say({ type: "progress", loaded, total }),
    );
    loader.expect([...(wasm ? [] : ["pyodide.asm.wasm"]), "stdlib.pack", ...files]);
    const stdlib = later(loader.stream("stdlib.pack"));
    const packs = files.map((name) => later(loader.bytes(name)));
    // Compiled once for a visit: the page keeps the module for the next worker.
    const compiled = later(
      wasm ?? WebAssembly.compileStreaming(loader.wasm("pyodide.asm.wasm")),
    );
    // Not left to Pyodide: where this fails, it would wait for ever.
    const [core, module] = await Promise.all([
      import(`${base}pyodide.asm.js`),
      compiled,
    ]);
    WebAssembly.instantiateStreaming = async (_, imports) => ({
      module,
      instance: await WebAssembly.instantiate(module, imports),
    });
    // Pyodide asks for these two files itself.
    self.fetch = async (url) =>
      new Response(String(url).endsWith(".zip") ? await stdlib : null);
    python = await loadPyodide({
      indexURL: base,
      packageBaseUrl: base,
      createPyodideModule: core.default,
      lockFileContents: { info, packages: {} },
      stdin: () => null,
      stdout: () => {},
      stderr: () => {},
      env: {
        HOME: "/home/pyodide",
        MPLBACKEND: "module://coursekit.backend",
        MPLCONFIGDIR: "/var/matplotlib",
        MATPLOTLIBRC: `${SITE_PACKAGES}/coursekit/course.mplstyle`,
      },
    });
    if (!wasm) say({ type: "compiled", wasm: module });
    for (const pack of packs) unpack(python.FS, SITE_PACKAGES, await pack);
    const { Interpreter } = python.pyimport("coursekit.interpreter");
    const tell = (type, cell, text) => say({ type, cell, text });
    interpreter = Interpreter(tell, python.toPy(titles));
    closeNetwork(self);
    interpreter.prepare(modules);
    say({ type: "ready" });
  } catch (error) {
    say({ type: "failed", message: String(error?.message ?? error) });
  }
}

async function run({ type, id, files, modules, request }) {
  try {
    loader.expect(files);
    const packs = files.map((name) => later(loader.bytes(name)));
    for (const pack of packs) unpack(python.FS, SITE_PACKAGES, await pack);
    if (modules.length) interpreter.prepare(modules);
  } catch (error) {
    say({ type: "failed", message: String(error?.message ?? error) });
    return;
  }
  try {
    say({ type: "started", id });
    const result = interpreter[type](request);
    say({ type: "done", id, result: JSON.parse(result) });
    say({ type: "clean", id, patched: interpreter.clean() });
  } catch (error) {
    // The interpreter itself is gone: out of memory, or of the browser's stack.
    say({ type: "crashed", id, message: String(error?.message ?? error) });
  }
}
