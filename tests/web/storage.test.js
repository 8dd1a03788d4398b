import assert from "node:assert/strict";
import { test } from "node:test";
import { Edits, Progress, Storage } from "../../src/coursekit/web/storage.js";

class Fake {
  constructor() {
    this.map = new Map();
  }
  get length() {
    return this.map.size;
  }
  key(i) {
    return [...this.map.keys()][i];
  }
  getItem(key) {
    return this.map.get(key) ?? null;
  }
  setItem(key, value) {
    this.map.set(key, value);
  }
  removeItem(key) {
    this.map.delete(key);
  }
}

test("progress stays, and counts", () => {
  const storage = new Storage(new Fake(), "a:");
  const progress = new Progress(storage);
  progress.mark("x/y", "2026-01-01");
  progress.mark("x/y", "2027-01-01");
  assert.equal(progress.isDone("x/y"), true);
  assert.equal(progress.count(["x/y", "x/z"]), 1);
  assert.deepEqual(storage.get("progress"), { "x/y": "2026-01-01" });
});

test("an edit is dropped when the page's program has changed", () => {
  const edits = new Edits(new Storage(new Fake(), "a:"), "page/");
  edits.set("cell-1", "print(1)\n", "print(2)\n");
  assert.equal(edits.get("cell-1", "print(1)\n"), "print(2)\n");
  assert.equal(edits.get("cell-1", "print(9)\n"), null);
  edits.set("cell-1", "print(1)\n", "print(1)\n");
  assert.deepEqual(edits.storage.keys(), []);
});

test("export and import bring everything to another browser", () => {
  const here = new Storage(new Fake(), "a:");
  new Progress(here).mark("x/y", "2026-01-01");
  new Edits(here, "page/").set("cell-1", "a", "b");
  const there = new Storage(new Fake(), "b:");
  new Progress(there).mark("x/z", "2026-01-02");
  there.import(here.exported());
  assert.equal(new Progress(there).count(["x/y", "x/z"]), 2);
  assert.equal(new Edits(there, "page/").get("cell-1", "a"), "b");
});

test("what is no export is refused in a sentence", () => {
  const storage = new Storage(new Fake(), "a:");
  for (const text of ["", "[]", "null", '{"kept": {}}']) {
    assert.throws(() => storage.import(text), /not an export/);
  }
  storage.import('{"format": "coursekit 1", "kept": {"other": {"a": 1}, "progress": 3}}');
  assert.deepEqual(storage.keys(), []);
});

test("erase takes this site's things only", () => {
  const fake = new Fake();
  fake.setItem("b:progress", "{}");
  const storage = new Storage(fake, "a:");
  storage.set("progress", { x: 1 });
  storage.erase();
  assert.deepEqual([...fake.map.keys()], ["b:progress"]);
});

test("a browser that keeps nothing is no error", () => {
  const progress = new Progress(new Storage(null, "a:"));
  progress.mark("x");
  assert.equal(progress.isDone("x"), true);
});
