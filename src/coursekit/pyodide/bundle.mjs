// Bundles the scripts of web/ with esbuild, under Node:
//
//     node bundle.mjs NODE_MODULES WEB OUT DEFINITIONS
//
// DEFINITIONS is a JSON object: names in the scripts, and what stands for them.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [nodeModules, web, out, definitions] = process.argv.slice(2);
const { buildSync } = createRequire(`${resolve(nodeModules)}/`)("esbuild");
const define = Object.fromEntries(
  Object.entries(JSON.parse(definitions)).map(([k, v]) => [k, JSON.stringify(v)]),
);
try {
  buildSync({
    entryPoints: ["main.js", "worker.js", "runner.css"].map((name) => `${web}/${name}`),
    outdir: out,
    nodePaths: [resolve(nodeModules)],
    define,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    // Pyodide imports these where it runs under Node.
    external: ["node:*", "ws"],
    legalComments: "eof",
    logLevel: "warning",
  });
} catch {
  process.exit(1);
}
