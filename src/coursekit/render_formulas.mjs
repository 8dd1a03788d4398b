// Typeset a batch of formulas: a JSON request on standard input, answers on standard
// output, one for each formula: {"html": ...} or {"error": ...}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const request = JSON.parse(readFileSync(0, "utf8"));
const { default: katex } = await import(pathToFileURL(request.katex));

const REFUSED = "#bad0fe";

function typeset({ tex, display }) {
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      errorColor: REFUSED,
      macros: { ...request.macros },
      output: "htmlAndMathml",
      strict: "error",
      throwOnError: true,
    });
    // What it does not trust (links, styles) it shows in the colour of errors.
    return html.includes(REFUSED) ? { error: "a command it refuses" } : { html };
  } catch (error) {
    return { error: error.message.replace(/^KaTeX parse error: /, "") };
  }
}

process.stdout.write(JSON.stringify(request.formulas.map(typeset)));
