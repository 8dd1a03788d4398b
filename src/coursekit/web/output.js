// What a run shows under a cell: printed text as it comes, figures, an error. What
// the page itself shows there stays until the first of these arrives.
import { element } from "./dom.js";
import { figureFrom } from "./svg.js";

export class OutputPane {
  // page: the elements of the page's own output, to be hidden; after: where to stand.
  constructor(after, page = []) {
    this.page = page;
    this.pane = element("div", {
      class: "ck-live",
      role: "group",
      "aria-label": "Output of your run",
      hidden: true,
    });
    after.after(this.pane);
    this.clear();
  }

  // Takes back all that runs have shown.
  clear() {
    this.#empty();
    this.pane.hidden = true;
    for (const element of this.page) element.hidden = false;
  }

  // A new run starts: its first sign replaces what stands here.
  begin() {
    this.stale = true;
    this.pane.classList.add("ck-stale");
  }

  print(text) {
    this.#fresh();
    this.waiting += text;
    this.printed += text.length;
    // One change of the page for all that comes within a frame.
    if (!this.frame) this.frame = requestAnimationFrame(() => this.#draw());
  }

  figure(svg) {
    this.#fresh();
    this.figures += 1;
    const drawn = figureFrom(svg, `Figure ${this.figures} of your run`);
    this.pane.append(
      element("figure", { class: "ck-figure" }, drawn ?? "This figure could not be shown."),
    );
  }

  note(text) {
    this.#fresh();
    this.pane.append(element("p", { class: "ck-note" }, text));
  }

  // error: of interpreter.py; where: words for the line, as "line 3".
  error({ type, message, traceback, hint }, where) {
    this.#fresh();
    const head = element("p", {}, element("strong", {}, type), message ? `: ${message}` : "");
    if (where) head.append(` (${where})`);
    const shown = element("div", { class: "ck-error" }, head);
    if (hint) shown.append(element("p", {}, hint));
    if (traceback) shown.append(element("pre", { tabindex: "0" }, traceback.trimEnd()));
    this.pane.append(shown);
  }

  // What a check came to, in a sentence.
  verdict(text, right) {
    this.#fresh();
    const kind = right ? "ck-right" : "ck-wrong";
    this.pane.append(element("p", { class: `ck-verdict ${kind}` }, text));
  }

  // The run is over: an empty one clears the pane, too.
  end() {
    this.#fresh();
    cancelAnimationFrame(this.frame);
    this.#draw();
    if (!this.pane.firstChild) this.note("It ran, and printed nothing.");
  }

  // What the run came to, in words for who can't see it.
  summary() {
    const lines = this.text.split("\n").length - 1;
    const parts = [];
    if (this.printed) parts.push(lines === 1 ? "1 line printed" : `${lines} lines printed`);
    if (this.figures) parts.push(this.figures === 1 ? "1 figure" : `${this.figures} figures`);
    return parts.join(", ") || "nothing printed";
  }

  #fresh() {
    if (!this.stale) return;
    this.#empty();
    for (const element of this.page) element.hidden = true;
    this.pane.hidden = false;
  }

  #empty() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.stale = false;
    this.waiting = this.text = "";
    this.printed = this.figures = 0;
    this.samp = null;
    this.pane.replaceChildren();
    this.pane.classList.remove("ck-stale");
  }

  #draw() {
    this.frame = 0;
    if (!this.waiting) return;
    if (!this.samp) {
      this.samp = element("samp");
      // Scrolls when it is long, so the keyboard has to reach it.
      const pre = element("pre", { tabindex: "0" }, this.samp);
      this.pane.prepend(element("div", { class: "ck-output" }, pre));
    }
    this.samp.append(this.waiting);
    this.text += this.waiting;
    this.waiting = "";
  }
}
