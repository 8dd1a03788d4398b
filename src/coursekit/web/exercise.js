// An exercise that the site checks: an editor for the answer, Check, hints one at a
// time, the solution after a success or on request, a tick that stays.
import { NO_PYTHON } from "./cell.js";
import { CodeBlock } from "./codeblock.js";
import { button, element } from "./dom.js";
import { OutputPane } from "./output.js";
import { RunBar } from "./runbar.js";

const SECONDS = 20; // a check that takes longer is taken for a loop without end

export class Exercise {
  // context: {engine or null, edits, progress}
  constructor(root, context) {
    this.root = root;
    this.engine = context.engine;
    this.progress = context.progress;
    this.exercise = JSON.parse(root.dataset.exercise);
    const starter = root.querySelector(".ck-starter");
    const holder = starter.querySelector(".highlight") ?? starter;
    this.block = new CodeBlock(holder, {
      name: `exercise-${this.exercise.name}`,
      label: `Your answer: ${this.exercise.function}`,
      edits: context.edits,
      on: { change: () => (this.resetButton.hidden = false), run: () => this.bar.go() },
    });
    this.bar = new RunBar({
      label: `Exercise ${this.exercise.function}`,
      verb: "Check",
      run: (on) => this.#check(on),
      stop: () => this.engine.stop(),
      warm: () => this.#warm(),
    });
    starter.after(this.bar.root);
    this.bar.add(button("Write your answer", () => this.edit()));
    this.resetButton = this.bar.add(
      button("Start again", () => this.reset(), { hidden: !this.block.edited }),
    );
    this.pane = new OutputPane(this.bar.root);
    this.tick = element("p", { class: "ck-tick", hidden: true }, "✓ Solved");
    root.prepend(this.tick);
    this.#hintsOneByOne();
    this.showTick();
    if (this.block.edited) this.edit({ focus: false });
  }

  showTick() {
    const done = this.progress.isDone(this.exercise.name);
    this.tick.hidden = !done;
    this.root.classList.toggle("ck-solved", done);
  }

  async edit(options) {
    this.#warm();
    try {
      await this.block.edit(options);
    } catch {
      this.bar.say("The editor could not be loaded. Check the connection, and try again.");
    }
  }

  reset() {
    this.block.reset();
    this.pane.clear();
    this.resetButton.hidden = true;
    this.bar.say("The starter is back.");
    this.bar.main.focus();
  }

  #warm() {
    const { imports, check } = this.exercise;
    this.engine?.warm(`${this.block.text()}\n${imports}\n${check}`).catch(() => {});
  }

  // The next hint shows itself when the one before it is opened.
  #hintsOneByOne() {
    const hints = [...this.root.querySelectorAll("details.ck-hint")];
    hints.forEach((hint, i) => {
      const next = hints[i + 1];
      if (!next) return;
      next.hidden = !hint.open;
      hint.addEventListener("toggle", () => {
        if (hint.open) next.hidden = false;
      });
    });
  }

  async #check(on) {
    if (!this.engine) {
      this.bar.say(NO_PYTHON);
      return;
    }
    this.block.markLine(0);
    this.pane.begin();
    try {
      const result = await this.engine.check(
        this.block.text(),
        this.exercise,
        {
          ...on,
          output: (_, text) => this.pane.print(text),
          figure: (_, svg) => this.pane.figure(svg),
        },
        { seconds: SECONDS },
      );
      this.#show(result);
    } catch (error) {
      if (!this.pane.stale) this.pane.note(error.message);
      throw error;
    } finally {
      this.pane.pane.classList.remove("ck-stale");
    }
  }

  #show({ stage, error }) {
    const verdict = verdictOn(stage, error, this.exercise.function);
    if (stage === "passed") {
      this.progress.mark(this.exercise.name);
      this.showTick();
      this.pane.verdict(verdict, true);
      const solution = this.root.querySelector("details.ck-solution");
      if (solution) solution.open = true;
    } else {
      if (error.line) this.block.markLine(error.line);
      this.pane.verdict(verdict, false);
      if (showsError(stage, error)) {
        this.pane.error(error, error.line ? `line ${error.line}` : "");
      }
    }
    this.bar.say(verdict, false);
  }
}

// The sentence that a check comes to.
export function verdictOn(stage, error, name) {
  if (stage === "passed") return "All checks hold. Compare with the solution below.";
  if (error.type === "NotImplementedError") {
    return `${name} has no body yet: write it in place of raise NotImplementedError.`;
  }
  if (stage === "check" && error.type === "AssertionError") {
    return error.message || "A check does not hold.";
  }
  if (stage === "check") return `${name} ends in an error when it is called.`;
  if (error.type === "NameError" && error.message.startsWith("define a function")) {
    return `Define a function called ${name}.`;
  }
  return "Your code ends in an error before it can be checked.";
}

function showsError(stage, error) {
  if (error.type === "NotImplementedError") return false;
  return !(stage === "check" && error.type === "AssertionError");
}
