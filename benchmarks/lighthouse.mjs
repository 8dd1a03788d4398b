// Lighthouse's scores of a built site, on its mobile profile: the median of some runs
// of a page of each kind, and the audits that fail.
//
//     python -m coursekit.tools node benchmarks/lighthouse.mjs ADDRESS BROWSER [RUNS]
//
// benchmarks/scores.py builds the site, serves it compressed, and calls this.
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const [address, browser, runs = "5"] = process.argv.slice(2);
const KINDS = {
  home: "",
  "chapter page": "differential-calculus/the-gradient/",
  "heaviest page": "data-flow/representing-data/",
  lab: "examples/optimizer-race/",
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TARGETS = [98, 100, 100, 100];
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

console.log(`median of ${runs}; targets ${TARGETS.join(", ")}`);
for (const [kind, path] of Object.entries(KINDS)) {
  const scores = [];
  const failed = new Map();
  for (let run = 0; run < Number(runs); run++) {
    const chrome = await launch({ chromePath: browser, chromeFlags: FLAGS });
    const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
    const { lhr } = await lighthouse(address + path, options);
    await chrome.kill();
    scores.push(CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100)));
    for (const name of CATEGORIES) {
      for (const { id, weight } of lhr.categories[name].auditRefs) {
        const { score, displayValue, details } = lhr.audits[id];
        if (!weight || score === null || score >= 0.9) continue;
        const items = (details?.items ?? []).slice(0, 3);
        const where = items.map((i) => i.node?.snippet ?? i.description ?? i.url ?? "");
        failed.set(`${name}: ${id}`, [displayValue, ...where].filter(Boolean).join(" | "));
      }
    }
  }
  const middle = CATEGORIES.map((_, i) => median(scores.map((score) => score[i])));
  const shown = CATEGORIES.map((name, i) => `${name} ${middle[i]}`).join(", ");
  console.log(`${kind.padEnd(16)} ${shown}`);
  for (const [audit, said] of failed) console.log(`    ${audit} ${said}`);
}
