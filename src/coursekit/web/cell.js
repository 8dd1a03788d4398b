// A cell of a page: Run, Edit, Reset, Copy.
import { CodeBlock } from "./codeblock.js";
import { button, copyText } from "./dom.js";
import { OutputPane } from "./output.js";
import { RunBar } from "./runbar.js";

export const NO_PYTHON =
  "Python for the browser was not at hand when this site was built: copy the program and run it at home.";

export class Cell {
  // context: {engine or null, edits}; earlier: the cells before it in its program.
  constructor(root, context, earlier) {
    this.root = root;
    this.engine = context.engine;
    this.cells = [...earlier, this];
    const number = root.dataset.cell;
    const holder = root.querySelector(".ck-code");
    this.block = new CodeBlock(holder, {
      name: `cell-${number}`,
      label: `Program of cell ${number}`,
      edits: context.edits,
      on: { change: () => this.#changed(), run: () => this.bar?.go() },
    });
    this.bar = new RunBar({
      label: `Cell ${number}`,
      verb: "Run",
      run: (on) => this.#run(on),
      stop: () => this.engine.stop(),
      warm: () => this.#warm(),
    });
    holder.after(this.bar.root);
    const page = [...root.children].filter((e) => e.matches(".ck-output, .ck-figure"));
    this.pane = new OutputPane(page.at(-1) ?? this.bar.root, page);
    if (root.dataset.browser === "no") this.bar.main.remove();
    else this.bar.add(button("Edit", () => this.edit()));
    this.resetButton = this.bar.add(button("Reset", () => this.reset(), { hidden: true }));
    this.bar.add(button("Copy", () => this.copy()));
    if (this.block.edited) this.#reopen();
  }

  // The program up to this cell, as the reader has it now.
  program() {
    return this.cells.map((cell) => cell.block.text());
  }

  async edit(options) {
    this.#warm();
    try {
      await this.block.edit(options);
      this.resetButton.hidden = false;
    } catch {
      this.bar.say("The editor could not be loaded. Check the connection, and try again.");
    }
  }

  reset() {
    this.block.reset();
    this.pane.clear();
    this.resetButton.hidden = true;
    this.bar.say("The page's program is back.");
    this.bar.main.focus();
  }

  async copy() {
    const copied = await copyText(this.program().join("\n"));
    const what = this.cells.length > 1 ? "The program up to here" : "The program";
    this.bar.say(copied ? `${what} is copied.` : "Copying is not allowed here.");
  }

  async #reopen() {
    await this.edit({ focus: false });
    this.bar.say("Your edit of an earlier visit. Run it to see what it prints.");
  }

  #changed() {
    this.resetButton.hidden = false;
  }

  #warm() {
    if (this.engine) this.engine.warm(this.program().join("\n")).catch(() => {});
  }

  async #run(on) {
    if (!this.engine) {
      this.bar.say(NO_PYTHON);
      return;
    }
    const last = this.cells.length - 1;
    for (const cell of this.cells) cell.block.markLine(0);
    this.pane.begin();
    try {
      const result = await this.engine.run(this.program(), {
        ...on,
        output: (cell, text) => cell === last && this.pane.print(text),
        figure: (cell, svg) => cell === last && this.pane.figure(svg),
      });
      this.#show(result, last);
    } catch (error) {
      if (!this.pane.stale) this.pane.note(error.message);
      throw error;
    } finally {
      this.pane.pane.classList.remove("ck-stale");
    }
  }

  #show({ error, cells }, last) {
    if (!error) this.pane.end();
    if (cells[last]?.cut) this.pane.note("The output is longer: it is cut here.");
    if (!error) {
      this.bar.say(`Done: ${this.pane.summary()}.`);
      return;
    }
    this.cells[error.cell].block.markLine(error.line);
    const above = error.cell < last ? " of an earlier cell" : "";
    const where = `line ${error.line}${above}`;
    this.pane.error(error, where);
    this.bar.say(`${error.type} in ${where}.`);
  }
}
