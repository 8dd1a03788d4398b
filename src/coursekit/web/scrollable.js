// Boxes that scroll sideways on a narrow screen can be reached by keyboard; where
// nothing scrolls, there is no stop for the Tab key.
const BOXES = ".ck-output pre, .ck-formula, .md-typeset__scrollwrap";

const sizes = new ResizeObserver((entries) => entries.forEach((e) => mark(e.target)));

function mark(box) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}

// To be called for each page; Material wraps tables only after it has shown one.
export function watchScrollable(page) {
  setTimeout(() => {
    sizes.disconnect();
    const boxes = [...page.querySelectorAll(BOXES)];
    boxes.forEach((box) => sizes.observe(box));
    // A font that comes late makes what is in a box wider, and the box no larger.
    document.fonts?.ready.then(() => boxes.forEach(mark));
  }, 100);
}
