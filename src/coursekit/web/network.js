// Closes every way from a worker to the network, before the reader's code runs.
// In the built site the page's content policy, which the worker inherits, closes
// those to other hosts once more.

const WAYS_OUT = [
  "fetch",
  "fetchLater",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "importScripts",
  "Worker",
  "SharedWorker",
  "BroadcastChannel",
  "caches",
  "CacheStorage",
  "Cache",
  "indexedDB",
  "postMessage",
  "close",
  "eval",
];

export function closeNetwork(scope) {
  for (const name of WAYS_OUT) {
    for (let at = scope; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      if (!Object.hasOwn(at, name)) continue;
      delete at[name];
    }
    Object.defineProperty(scope, name, { value: undefined });
  }
  for (const name of ["serviceWorker", "sendBeacon", "storage", "locks"]) {
    if (scope.navigator) delete Object.getPrototypeOf(scope.navigator)[name];
  }
  // What makes code of text could import a script from anywhere.
  const kinds = [
    () => {},
    async () => {},
    function* () {},
    async function* () {},
  ];
  for (const kind of kinds) {
    const refuse = function Function() {
      throw new Error("This page runs Python only.");
    };
    const prototype = Object.getPrototypeOf(kind);
    refuse.prototype = prototype;
    Object.defineProperty(prototype, "constructor", { value: refuse });
  }
  Object.defineProperty(scope, "Function", { value: kinds[0].constructor });
  for (const name of ["setTimeout", "setInterval"]) {
    const original = scope[name].bind(scope);
    const checked = (todo, ...rest) => {
      if (typeof todo !== "function") throw new Error("This page runs Python only.");
      return original(todo, ...rest);
    };
    Object.defineProperty(scope, name, { value: checked });
  }
}
