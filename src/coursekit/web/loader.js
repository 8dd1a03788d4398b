// Fetches the files of the Python distribution, counts their bytes, and unpacks them.

export class Loader {
  // tell(loaded, total) hears of bytes as they come, as they are on the server.
  constructor(base, sizes, tell) {
    this.base = base;
    this.sizes = sizes;
    this.tell = tell;
    this.loaded = 0;
    this.total = 0;
    // Kept here: the network is closed before the reader's code runs.
    this.fetch = self.fetch.bind(self);
  }

  expect(names) {
    for (const name of names) this.total += this.sizes[name] ?? 0;
  }

  async get(name) {
    let response = await this.fetch(this.base + name);
    // A refusal may be kept by the browser: ask once more, past its copies.
    if (!response.ok) response = await this.fetch(this.base + name, { cache: "reload" });
    if (!response.ok) throw new Error(`${name}: the server says ${response.status}`);
    return response;
  }

  // The WebAssembly file, as the browser's compiler takes it. The server's own
  // response, since the browser keeps what it compiled from one of those; but with
  // the type that the compiler insists on.
  async wasm(name) {
    const response = await this.get(name);
    const copy = response.clone();
    this.#counted(copy.body).pipeTo(new WritableStream()).catch(() => {});
    if (response.headers.get("content-type")?.startsWith("application/wasm")) {
      return response;
    }
    return new Response(response.body, {
      headers: { "content-type": "application/wasm" },
    });
  }

  // A pack's content as a stream, decompressed. A server that says the file is
  // compressed has made the browser decompress it already.
  async stream(name) {
    const response = await this.get(name);
    const [first, all] = await peek(this.#counted(response.body));
    const compressed = first[0] === 0x1f && first[1] === 0x8b;
    return compressed ? all.pipeThrough(new DecompressionStream("gzip")) : all;
  }

  async bytes(name) {
    return new Response(await this.stream(name)).arrayBuffer();
  }

  #counted(body) {
    return body.pipeThrough(
      new TransformStream({
        transform: (chunk, controller) => {
          this.loaded += chunk.byteLength;
          this.tell(Math.min(this.loaded, this.total), this.total);
          controller.enqueue(chunk);
        },
      }),
    );
  }
}

// Returns a stream's first chunk, and a stream with all of it.
async function peek(body) {
  const reader = body.getReader();
  const first = await reader.read();
  const all = new ReadableStream({
    start(controller) {
      if (first.done) controller.close();
      else controller.enqueue(first.value);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return [first.value ?? new Uint8Array(), all];
}

// Reads a pack: the length of its index, the index [[path, size], …], the files.
export function* filesOf(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  let at = 4 + length;
  for (const [path, size] of index) {
    yield [path, new Uint8Array(buffer, at, size)];
    at += size;
  }
}

// Puts a pack's files into Emscripten's file system, without copying them.
export function unpack(FS, root, buffer) {
  let last;
  for (const [path, bytes] of filesOf(buffer)) {
    const full = `${root}/${path}`;
    const folder = full.slice(0, full.lastIndexOf("/"));
    if (folder !== last) FS.mkdirTree(folder);
    last = folder;
    FS.writeFile(full, bytes, { canOwn: true });
  }
}
