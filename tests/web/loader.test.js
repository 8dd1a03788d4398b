import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

globalThis.self = globalThis;
const { filesOf, Loader, unpack } = await import("../../src/coursekit/web/loader.js");

function pack(files) {
  const index = new TextEncoder().encode(
    JSON.stringify(files.map(([path, text]) => [path, text.length])),
  );
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, index.length, true);
  const texts = files.map(([, text]) => new TextEncoder().encode(text));
  return Buffer.concat([head, index, ...texts]);
}

const FILES = [
  ["a/b.py", "one"],
  ["a/c.py", ""],
  ["d.py", "three"],
];

function serve(body, status = 200) {
  globalThis.fetch = async () => new Response(body, { status });
  return new Loader("http://x/", { "a.pack": body.length }, (...told) => heard.push(told));
}
let heard = [];

test("a pack gives its files back", () => {
  const bytes = new Uint8Array(pack(FILES)).buffer;
  const read = [...filesOf(bytes)].map(([path, b]) => [path, new TextDecoder().decode(b)]);
  assert.deepEqual(read, FILES);
});

test("unpacking makes folders and files", () => {
  const made = [];
  const FS = {
    mkdirTree: (path) => made.push(path),
    writeFile: (path, bytes) => made.push([path, bytes.length]),
  };
  unpack(FS, "/r", new Uint8Array(pack(FILES)).buffer);
  assert.deepEqual(made, ["/r/a", ["/r/a/b.py", 3], ["/r/a/c.py", 0], "/r", ["/r/d.py", 5]]);
});

for (const [what, body] of [
  ["compressed", gzipSync(pack(FILES))],
  ["that the browser has decompressed", pack(FILES)],
]) {
  test(`a file ${what} is read, and counted`, async () => {
    heard = [];
    const loader = serve(body);
    loader.expect(["a.pack"]);
    const bytes = await loader.bytes("a.pack");
    assert.equal([...filesOf(bytes)].length, 3);
    assert.deepEqual(heard.at(-1), [body.length, body.length]);
  });
}

test("a refusal is an error that names the file", async () => {
  const loader = serve(Buffer.from(""), 404);
  await assert.rejects(loader.bytes("a.pack"), /a\.pack: the server says 404/);
});
