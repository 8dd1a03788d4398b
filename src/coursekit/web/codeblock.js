// A block of code that the reader may change: the page's own highlighted text, and in
// its place an editor, once it is asked for.
import { element } from "./dom.js";

let blocks = 0;

export class CodeBlock {
  // holder: the element with pre > code; name: what edits are kept under;
  // on: {change(), run()}.
  constructor(holder, { name, label, edits, on }) {
    Object.assign(this, { holder, name, label, edits, on });
    this.pre = holder.querySelector("pre");
    this.original = holder.querySelector("code").textContent;
    this.editor = null;
    this.hint = null;
    this.mark = null;
    this.current = edits.get(name, this.original) ?? this.original;
  }

  text() {
    return this.current;
  }

  get edited() {
    return this.current !== this.original;
  }

  // Opens the editor; rejects where it can't be loaded.
  async edit({ focus = true } = {}) {
    this.opening ??= this.#open();
    try {
      await this.opening;
    } catch (error) {
      this.opening = null;
      throw error;
    }
    if (focus) this.editor.focus();
  }

  // Brings the page's text back.
  reset() {
    this.current = this.original;
    this.edits.set(this.name, this.original, this.original);
    this.editor?.close();
    this.editor = this.opening = null;
    this.box?.remove();
    this.pre.hidden = false;
    this.markLine(0);
  }

  // Marks a line, counted from 1; 0 takes the mark away.
  markLine(line) {
    this.mark?.remove();
    this.mark = null;
    if (this.editor) this.editor.markLine(line);
    else if (line && line <= this.original.split("\n").length) {
      this.mark = element("span", { class: "ck-error-mark", "aria-hidden": "true" });
      this.mark.style.setProperty("--ck-line", line - 1);
      this.pre.append(this.mark);
    }
  }

  async #open() {
    const { createEditor } = await import("./editor.js");
    blocks += 1;
    const keys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ Enter" : "Ctrl+Enter";
    const hint = element(
      "p",
      { class: "ck-hint-keys", id: `ck-keys-${blocks}` },
      `${keys} runs. Escape, then Tab leaves the editor.`,
    );
    this.box = element("div", { class: "ck-editor" });
    this.editor = createEditor(this.box, {
      text: this.current,
      label: this.label,
      describedBy: hint.id,
      on: {
        run: this.on.run,
        change: (text) => {
          this.current = text;
          this.edits.set(this.name, this.original, text);
          this.on.change();
        },
      },
    });
    this.box.append(hint);
    this.mark?.remove();
    this.pre.hidden = true;
    this.pre.after(this.box);
  }
}
