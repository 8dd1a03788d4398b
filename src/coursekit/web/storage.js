// What the site keeps in the reader's browser, and nowhere else: edited programs,
// solved exercises. Pure but for the storage that it is given.

export class Storage {
  // storage: like localStorage; prefix: sets this site apart on its host.
  constructor(storage, prefix) {
    this.storage = storage;
    this.prefix = prefix;
    this.memory = new Map(); // where the browser keeps nothing
  }

  get(key) {
    try {
      return JSON.parse(this.storage.getItem(this.prefix + key));
    } catch {
      return this.memory.get(key) ?? null;
    }
  }

  set(key, value) {
    try {
      if (value == null) this.storage.removeItem(this.prefix + key);
      else this.storage.setItem(this.prefix + key, JSON.stringify(value));
    } catch {
      this.memory.set(key, value);
    }
  }

  keys() {
    const keys = [];
    try {
      for (let i = 0; i < this.storage.length; i += 1) {
        const key = this.storage.key(i);
        if (key.startsWith(this.prefix)) keys.push(key.slice(this.prefix.length));
      }
    } catch {
      keys.push(...this.memory.keys());
    }
    return keys.sort();
  }

  // All of it as text for a file.
  exported() {
    const kept = Object.fromEntries(this.keys().map((key) => [key, this.get(key)]));
    return `${JSON.stringify({ format: "coursekit 1", kept }, null, 1)}\n`;
  }

  // Takes an exported text in, beside what is there; throws a sentence if it isn't one.
  // Solved stays solved; of an edited program the imported text counts.
  import(text) {
    let read;
    try {
      read = JSON.parse(text);
    } catch {
      throw new Error("This file is not an export of this site.");
    }
    if (read?.format !== "coursekit 1" || typeof read.kept !== "object") {
      throw new Error("This file is not an export of this site.");
    }
    for (const [key, value] of Object.entries(read.kept)) {
      if (!/^(edits:|progress$)/.test(key)) continue;
      if (value && typeof value === "object") this.set(key, { ...this.get(key), ...value });
    }
  }

  erase() {
    for (const key of this.keys()) this.set(key, null);
    this.memory.clear();
  }
}

// Which exercises and answers are done: {name: "2026-11-21", …}.
export class Progress {
  constructor(storage) {
    this.storage = storage;
  }

  isDone(name) {
    return name in (this.storage.get("progress") ?? {});
  }

  mark(name, day = new Date().toISOString().slice(0, 10)) {
    const done = this.storage.get("progress") ?? {};
    this.storage.set("progress", { ...done, [name]: done[name] ?? day });
  }

  // How many of these are done.
  count(names) {
    return names.filter((name) => this.isDone(name)).length;
  }
}

// The reader's edits of one page's programs: kept with what they were made from, so
// that they are dropped when the page's own program changes.
export class Edits {
  constructor(storage, page) {
    this.storage = storage;
    this.key = `edits:${page}`;
  }

  get(name, original) {
    const edit = this.storage.get(this.key)?.[name];
    return edit && edit.from === fingerprint(original) ? edit.text : null;
  }

  set(name, original, text) {
    const edits = { ...this.storage.get(this.key) };
    if (text === original) delete edits[name];
    else edits[name] = { from: fingerprint(original), text };
    this.storage.set(this.key, Object.keys(edits).length ? edits : null);
  }
}

export function fingerprint(text) {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 16777619);
  return (hash >>> 0).toString(16);
}
