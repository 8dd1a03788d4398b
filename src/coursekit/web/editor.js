// The editor: CodeMirror, loaded at its first use.
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const setErrorLine = StateEffect.define();

// The line of the last error, until the text changes.
const errorLine = StateField.define({
  create: () => Decoration.none,
  update(marks, change) {
    if (change.docChanged) marks = Decoration.none;
    for (const effect of change.effects) {
      if (!effect.is(setErrorLine)) continue;
      const number = effect.value;
      if (!number || number > change.state.doc.lines) return Decoration.none;
      const { from } = change.state.doc.line(number);
      marks = Decoration.set([Decoration.line({ class: "ck-error-line" }).range(from)]);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

// Makes an editor in parent. on: {change(text), run()}.
export function createEditor(parent, { text, label, describedBy, on }) {
  const leave = Prec.highest(
    EditorView.domEventHandlers({
      // After Escape, Tab moves on to what follows, as everywhere else on the page.
      keydown(event, view) {
        if (event.key === "Escape") view.setTabFocusMode(true);
        return false;
      },
      blur(event, view) {
        view.setTabFocusMode(false);
        return false;
      },
    }),
  );
  const run = Prec.highest(
    keymap.of([{ key: "Mod-Enter", run: () => (on.run(), true), preventDefault: true }]),
  );
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text.replace(/\n$/, ""),
      extensions: [
        run,
        leave,
        lineNumbers(),
        history(),
        drawSelection(),
        EditorState.tabSize.of(4),
        indentUnit.of("    "),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        python(),
        syntaxHighlighting(classHighlighter),
        errorLine,
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-describedby": describedBy,
          tabindex: "0",
          spellcheck: "false",
          autocapitalize: "off",
          autocorrect: "off",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) on.change(textOf(update.state));
        }),
      ],
    }),
  });
  return {
    text: () => textOf(view.state),
    focus: () => view.focus(),
    setText: (next) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next.replace(/\n$/, "") },
      }),
    markLine: (number) => {
      view.dispatch({ effects: setErrorLine.of(number) });
    },
    close: () => view.destroy(),
  };
}

function textOf(state) {
  return `${state.doc.toString()}\n`;
}
