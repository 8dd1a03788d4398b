// Runs programs in a worker: one for the whole visit, and one in reserve that takes
// its place when a program has to be stopped. Knows nothing of the page.
import { modulesOf, packagesFor } from "./imports.js";

const STALL = 40_000; // ms without a sign of life before loading counts as failed
const RESERVE_AFTER = 500; // ms after which a running program gets a reserve

export class EngineError extends Error {}
export class Stopped extends Error {}

// settings: {packages, info, titles, sizes, base} of the distribution, and
// createWorker(), which starts worker.js; reserve: whether to keep one; stall.
export class Engine {
  constructor(settings) {
    this.settings = { stall: STALL, reserve: true, ...settings };
    this.current = null;
    this.reserve = null;
    this.wasm = null;
    this.job = null;
  }

  // Starts Python if it isn't, with what the program will need.
  warm(code) {
    const packages = this.#packages([code]);
    this.current ??= this.#start(packages);
    return this.current.ready;
  }

  // Runs a program, the texts of its cells in order. on: {loading(loaded, total),
  // started(), output(cell, text), figure(cell, svg)}, all optional. Resolves to the
  // result of interpreter.py; rejects with Stopped, or with an EngineError that has
  // a sentence for the reader.
  run(cells, on = {}, options = {}) {
    return this.#do("run", { cells }, cells, on, options);
  }

  // Checks the reader's code for an exercise (its data-exercise).
  check(code, exercise, on = {}, options = {}) {
    const { function: name, imports, check, checkLine } = exercise;
    const request = { code, function: name, imports, check, checkLine };
    return this.#do("check", request, [code, imports, check], on, options);
  }

  // Ends the running program at once, whatever it does.
  stop(why = "Stopped.") {
    if (!this.job) return;
    const { reject, started } = this.job;
    this.job = null;
    // While Python is being loaded there is nothing to end: it goes on loading.
    if (started) this.#replace();
    reject(new Stopped(why));
  }

  // Ends everything.
  close() {
    this.stop();
    this.current?.end();
    this.reserve?.end();
    this.current = this.reserve = null;
  }

  #packages(codes) {
    return packagesFor(modulesOf(codes.join("\n")), this.settings.packages);
  }

  #start(packages) {
    const host = new Host(this.settings, packages, this.wasm);
    host.on.compiled = ({ wasm }) => (this.wasm = wasm);
    host.ready.catch(() => {
      if (this.current === host) this.current = null;
      if (this.reserve === host) this.reserve = null;
    });
    return host;
  }

  // Puts the reserve in the place of the current worker.
  #replace() {
    const packages = this.current ? [...this.current.packages] : [];
    this.current?.end();
    this.current = this.reserve ?? this.#start(packages);
    this.reserve = null;
  }

  #keepReserve() {
    if (this.reserve || !this.settings.reserve || !this.current) return;
    this.reserve = this.#start([...this.current.packages]);
  }

  async #do(type, request, codes, on, { seconds } = {}) {
    this.stop("Stopped, since another program was started.");
    const job = {};
    const ended = new Promise((resolve, reject) => Object.assign(job, { resolve, reject }));
    this.job = job;
    const packages = this.#packages(codes);
    const host = (this.current ??= this.#start(packages));
    const timers = [];
    host.listen({
      progress: ({ loaded, total }) => on.loading?.(loaded, total),
      started: () => {
        job.started = true;
        on.started?.();
        timers.push(setTimeout(() => this.#keepReserve(), RESERVE_AFTER));
        if (seconds) timers.push(setTimeout(() => this.stop(tooLong(seconds)), seconds * 1000));
      },
      output: ({ cell, text }) => on.output?.(cell, text),
      figure: ({ cell, text }) => on.figure?.(cell, text),
      done: ({ result }) => job.resolve(result),
      clean: ({ patched }) => this.#cleaned(host, patched),
      crashed: ({ message }) => {
        this.#replace();
        job.reject(new EngineError(crashed(message)));
      },
    });
    const wanted = () => this.job === job;
    host.run(type, request, packages, wanted).catch((error) => {
      if (this.current === host) this.current = null;
      job.reject(error);
    });
    try {
      return await ended;
    } finally {
      timers.forEach(clearTimeout);
      if (this.job === job) this.job = null;
    }
  }

  // After a run: a worker whose modules a program has patched is put back by
  // interpreter.py as far as can be known; where it was, take a new one all the same.
  #cleaned(host, patched) {
    if (host !== this.current) return;
    if (patched) {
      if (this.job) return;
      this.#replace();
    }
    setTimeout(() => this.#keepReserve(), RESERVE_AFTER);
  }
}

function tooLong(seconds) {
  return `Stopped after ${seconds} seconds. Does a loop never end?`;
}

function crashed(message) {
  if (/memory/i.test(message)) return "Python ran out of memory and was started again.";
  if (/stack|recursion/i.test(message)) {
    return "Python ran out of stack, as by a function that calls itself for ever, and was started again.";
  }
  return `Python broke down and was started again (${message.split("\n")[0]}).`;
}

// One worker and what it has loaded.
class Host {
  constructor(settings, packages, wasm) {
    this.settings = settings;
    this.packages = new Set(packages);
    this.on = {};
    this.ready = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    this.ready.catch(() => {});
    this.ids = 0;
    this.id = 0;
    this.worker = settings.createWorker();
    this.worker.onmessage = ({ data }) => this.#hear(data);
    this.worker.onerror = (event) => {
      event.preventDefault?.();
      this.#fail(event.message);
    };
    this.#post({
      type: "load",
      base: settings.base,
      info: settings.info,
      titles: settings.titles,
      sizes: settings.sizes,
      files: ["coursekit.pack", ...filesFor(packages)],
      modules: this.#modules(packages),
      wasm,
    });
    this.#watch();
  }

  listen(on) {
    Object.assign(this.on, on);
    if (this.progress) on.progress?.(this.progress);
  }

  async run(type, request, packages, wanted) {
    await this.ready;
    if (!wanted()) return;
    const added = packages.filter((name) => !this.packages.has(name));
    added.forEach((name) => this.packages.add(name));
    this.id = ++this.ids;
    if (added.length) this.#watch();
    this.#post({
      type,
      id: this.id,
      files: filesFor(added),
      modules: this.#modules(added),
      request: JSON.stringify(request),
    });
    return new Promise((_, reject) => (this.refuse = reject));
  }

  end() {
    clearTimeout(this.timer);
    this.worker.onmessage = this.worker.onerror = null;
    this.worker.terminate();
    this.settle.reject(new Stopped("Stopped."));
  }

  #modules(packages) {
    return packages.flatMap((name) => this.settings.packages[name].imports);
  }

  #post(message) {
    this.worker.postMessage(message);
  }

  #hear(message) {
    if (message.id && message.id !== this.id) return;
    if (message.type === "progress") {
      this.progress = message;
      this.#watch();
    }
    if (message.type === "ready") {
      clearTimeout(this.timer);
      this.progress = null;
      this.settle.resolve();
    }
    if (message.type === "started") {
      clearTimeout(this.timer);
      this.progress = null;
    }
    if (message.type === "failed") this.#fail(message.message);
    else this.on[message.type]?.(message);
  }

  // Loading that stands still has failed: some failures make no other sign.
  #watch() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#fail(""), this.settings.stall);
  }

  #fail(detail) {
    const error = new EngineError(
      `Python could not be loaded${detail ? ` (${detail})` : ""}. ` +
        "Check the connection, and try again.",
    );
    this.settle.reject(error);
    this.refuse?.(error);
    this.end();
  }
}

function filesFor(packages) {
  return packages.map((name) => `${name}.pack`);
}
