// A field for an answer by hand, with Check and a tick that stays.
import { judge } from "./answer.js";
import { element, statusLine } from "./dom.js";

let boxes = 0;

// root: .ck-answer; name: what the tick is kept under.
export function attachAnswer(root, name, progress) {
  boxes += 1;
  const id = `ck-answer-${boxes}`;
  const field = element("input", {
    id,
    type: "text",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": `${id}-status`,
  });
  const status = statusLine();
  status.id = `${id}-status`;
  const show = (right, text) => {
    status.textContent = text;
    root.classList.toggle("ck-solved", right);
    root.classList.toggle("ck-missed", !right && text !== "");
  };
  const check = (event) => {
    event.preventDefault();
    const verdict = judge(field.value, root.dataset.answer);
    if (verdict.right) progress.mark(name);
    show(verdict.right, verdict.right ? "✓ Right." : verdict.why);
  };
  field.addEventListener("input", () => {
    if (!progress.isDone(name)) show(false, "");
  });
  root.append(
    element(
      "form",
      { class: "ck-answer-form", onsubmit: check },
      element("label", { for: id }, "Your answer"),
      field,
      element("button", { type: "submit", class: "ck-button" }, "Check"),
    ),
    status,
  );
  if (progress.isDone(name)) show(true, "✓ Answered before.");
}
