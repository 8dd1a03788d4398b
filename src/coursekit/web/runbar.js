// The row of buttons under a program, with what it says and does while Python is
// loaded and the program runs.
import { Stopped } from "./engine.js";
import { button, element, statusLine } from "./dom.js";

const TOO_SOON = 300; // ms in which a second click is one of a double click

export class RunBar {
  // label: of the group; verb: "Run" or "Check"; run(on) returns the engine's
  // promise; stop() ends it; warm() starts loading.
  constructor({ label, verb, run, stop, warm }) {
    Object.assign(this, { verb, run, stop });
    this.busy = false;
    this.main = button(verb, () => this.press(), { class: "ck-button ck-primary" });
    this.main.addEventListener("pointerenter", warm);
    this.main.addEventListener("focus", warm);
    this.status = statusLine();
    this.bar = element("progress", { "aria-hidden": "true", hidden: true });
    this.amount = element("span", { class: "ck-amount", "aria-hidden": "true" });
    this.buttons = element("div", { class: "ck-buttons", role: "group", "aria-label": label });
    this.buttons.append(this.main);
    this.root = element("div", { class: "ck-tools" }, this.buttons, this.bar, this.amount, this.status);
  }

  add(made) {
    this.buttons.append(made);
    return made;
  }

  // seen: whether it is to be seen, too; not where the same stands in the output.
  say(text, seen = true) {
    this.status.textContent = text;
    this.status.classList.toggle("ck-offscreen", !seen);
  }

  // Runs, or stops what runs.
  press() {
    if (this.busy) {
      if (performance.now() - this.since > TOO_SOON) this.stop();
      return;
    }
    return this.go();
  }

  async go() {
    if (this.busy) return;
    this.busy = true;
    this.since = performance.now();
    this.main.textContent = "Stop";
    this.say("Starting…");
    let next = this.verb;
    try {
      await this.run({
        loading: (loaded, total) => this.#loading(loaded, total),
        started: () => this.#running(),
      });
    } catch (error) {
      this.say(error.message);
      if (!(error instanceof Stopped)) next = "Retry";
    } finally {
      this.busy = false;
      this.bar.hidden = true;
      this.amount.textContent = "";
      this.main.textContent = next;
    }
  }

  #loading(loaded, total) {
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    if (this.status.textContent !== "Loading Python…") this.say("Loading Python…");
    this.bar.hidden = false;
    this.bar.max = total;
    this.bar.value = loaded;
    this.amount.textContent = `${megabytes(loaded)} of ${megabytes(total)} MB`;
  }

  #running() {
    this.bar.hidden = true;
    this.amount.textContent = "";
    this.say("Running…");
  }
}
