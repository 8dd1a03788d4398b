import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine, EngineError, Stopped } from "../../src/coursekit/web/engine.js";

// A worker that says what a test wants it to.
class FakeWorker {
  static all = [];
  constructor() {
    this.heard = [];
    this.ended = false;
    FakeWorker.all.push(this);
  }
  postMessage(message) {
    this.heard.push(message);
    queueMicrotask(() => this.answer?.(message));
  }
  say(message) {
    this.onmessage?.({ data: message });
  }
  terminate() {
    this.ended = true;
  }
}

const PACKAGES = {
  numpy: { imports: ["numpy"], depends: [] },
  scipy: { imports: ["scipy"], depends: ["numpy"] },
};

function engine(answer, settings = {}) {
  FakeWorker.all = [];
  return new Engine({
    packages: PACKAGES,
    sizes: {},
    base: "http://x/",
    reserve: false,
    createWorker: () => Object.assign(new FakeWorker(), { answer }),
    ...settings,
  });
}

function works(message) {
  if (message.type === "load") this.say({ type: "ready" });
  else {
    this.say({ type: "started", id: message.id });
    this.say({ type: "output", cell: 0, text: "hello" });
    this.say({ type: "done", id: message.id, result: { error: null } });
    this.say({ type: "clean", id: message.id, patched: false });
  }
}

test("one worker runs programs, and loads what each adds", async () => {
  const python = engine(works);
  const printed = [];
  const on = { output: (cell, text) => printed.push([cell, text]) };
  assert.deepEqual(await python.run(["import numpy"], on), { error: null });
  await python.run(["from scipy import stats"]);
  assert.deepEqual(printed, [[0, "hello"]]);
  assert.equal(FakeWorker.all.length, 1);
  const [load, first, second] = FakeWorker.all[0].heard;
  assert.deepEqual(load.files, ["coursekit.pack", "numpy.pack"]);
  assert.deepEqual(first.files, []);
  assert.deepEqual(second.files, ["scipy.pack"]);
});

test("stop ends the worker, and the next run has another", async () => {
  const python = engine(function (message) {
    if (message.type === "load") this.say({ type: "ready" });
    else this.say({ type: "started", id: message.id });
  });
  const running = python.run(["while True: pass"], { started: () => python.stop() });
  await assert.rejects(running, Stopped);
  assert.deepEqual(FakeWorker.all.map((worker) => worker.ended), [true, false]);
});

test("stopping while Python loads lets it go on loading", async () => {
  const python = engine(() => {});
  const running = python.run(["1"]);
  python.stop();
  await assert.rejects(running, Stopped);
  const [worker] = FakeWorker.all;
  assert.equal(worker.ended, false);
  worker.say({ type: "ready" });
  await new Promise(setImmediate);
  assert.deepEqual(worker.heard.map((m) => m.type), ["load"]);
});

test("a failed load says so, and the next run tries again", async () => {
  const python = engine(function () {
    this.say({ type: "failed", message: "503" });
  });
  await assert.rejects(python.run(["1"]), (error) => {
    assert.ok(error instanceof EngineError);
    return /could not be loaded \(503\)/.test(error.message);
  });
  python.settings.createWorker = () => Object.assign(new FakeWorker(), { answer: works });
  assert.deepEqual(await python.run(["1"]), { error: null });
});

test("loading that stands still has failed", async () => {
  const python = engine(() => {}, { stall: 20 });
  await assert.rejects(python.run(["1"]), /could not be loaded/);
  assert.equal(FakeWorker.all[0].ended, true);
});

test("a program over its time is stopped", async () => {
  const python = engine(function (message) {
    if (message.type === "load") this.say({ type: "ready" });
    else this.say({ type: "started", id: message.id });
  });
  await assert.rejects(python.run(["1"], {}, { seconds: 0.02 }), /Stopped after 0.02 seconds/);
});

test("a crash is said in a sentence, and another worker takes over", async () => {
  const python = engine(function (message) {
    if (message.type === "load") this.say({ type: "ready" });
    else this.say({ type: "crashed", id: message.id, message: "out of memory" });
  });
  await assert.rejects(python.run(["1"]), /ran out of memory/);
  assert.equal(FakeWorker.all[0].ended, true);
  assert.equal(FakeWorker.all.length, 2);
});

test("a worker with patched modules is replaced", async () => {
  const python = engine(function (message) {
    if (message.type === "load") this.say({ type: "ready" });
    else {
      this.say({ type: "done", id: message.id, result: {} });
      setImmediate(() => this.say({ type: "clean", id: message.id, patched: true }));
    }
  });
  await python.run(["1"]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(FakeWorker.all.map((worker) => worker.ended), [true, false]);
});
