// Boxes that scroll sideways on a narrow screen can be reached by keyboard; where
// nothing scrolls, there is no stop for the Tab key.
const BOXES = ".ck-output pre, .ck-formula, .md-typeset__scrollwrap";

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

// To be called for each page; Material wraps tables only after it has shown one.
export function watchScrollable(page) {
  setTimeout(() => {
    sizes.disconnect();
    page.querySelectorAll(BOXES).forEach((box) => sizes.observe(box));
  }, 100);
}
