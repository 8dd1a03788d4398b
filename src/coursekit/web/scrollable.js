// Boxes that scroll sideways on a narrow screen can be reached by keyboard; where
// nothing scrolls, there is no stop for the Tab key.
const BOXES = ".ck-output pre, .ck-formula, .md-typeset__scrollwrap";

// Boxes in cells that are out of sight are not laid out (course.css); asking for their
// size would make the browser do so. It reports them when they come into sight.
const seen = new Set();
const sizes = new ResizeObserver((entries) => entries.forEach((e) => mark(e.target)));

function mark(box) {
  seen.add(box);
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}

// To be called for each page; Material wraps tables only after it has shown one.
export function watchScrollable(page) {
  setTimeout(() => {
    sizes.disconnect();
    seen.clear();
    page.querySelectorAll(BOXES).forEach((box) => sizes.observe(box));
    // A font that comes late makes what is in a box wider, and the box no larger.
    document.fonts?.ready.then(() => seen.forEach(mark));
  }, 100);
}
