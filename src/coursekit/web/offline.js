// Sets up the service worker, where the site has one.

export async function keepOffline(root, wanted) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  try {
    if (!wanted) {
      // A site that is served while it is written: no copies of it.
      const old = await workers.getRegistration(root.href);
      if (old?.scope === root.href) await old.unregister();
      return;
    }
    await workers.register(new URL("service-worker.js", root), { scope: root.href });
    const { active } = await workers.ready;
    // What this page has used came before the service worker could see it.
    const used = performance.getEntriesByType("resource").map((entry) => entry.name);
    active.postMessage({ keep: [location.href.split("#")[0], ...used] });
    if (!navigator.connection?.saveData) idle(() => active.postMessage("keep the course"));
  } catch {
    // Reading online goes on as before.
  }
}

function idle(todo) {
  if (window.requestIdleCallback) window.requestIdleCallback(todo, { timeout: 10_000 });
  else setTimeout(todo, 3000);
}
