"""The network 64-32-10 as boxes, with the arrays that go and come back."""

import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(5.4, 3.0))
boxes = [
    ("Dense\n64 to 32", "keeps X"),
    ("ReLU", "keeps its\nmask"),
    ("Dense\n32 to 10", "keeps A"),
    ("cross-\nentropy", "has\nP and Y"),
]
for i, (name, keeps) in enumerate(boxes):
    x = 2.6 * i
    ax.add_patch(
        plt.Rectangle((x, 0), 1.5, 3, color="C0", alpha=0.15, lw=0)
    )
    ax.text(x + 0.75, 2.2, name, ha="center", va="center")
    ax.text(x + 0.75, 0.8, keeps, ha="center", va="center", color="C3")

shapes = ["(n, 64)", "(n, 32)", "(n, 32)", "(n, 10)"]
forward = ["X", "Z", "A", "Z"]
back = ["dX", "dZ", "dA", "dZ"]
for i, shape in enumerate(shapes):
    left, right = 2.6 * i - 1.0, 2.6 * i - 0.1
    for y, name, ends, colour in [
        (2.2, forward[i], (left, right), "C0"),
        (0.8, back[i], (right, left), "C1"),
    ]:
        ax.annotate(
            "",
            xy=(ends[1], y),
            xytext=(ends[0], y),
            arrowprops={"arrowstyle": "->", "color": colour, "lw": 1.6},
        )
        ax.text(2.6 * i - 0.55, y + 0.18, name, ha="center", va="bottom")
    ax.text(2.6 * i - 0.55, -0.25, shape, ha="center", va="top", size=9)
ax.text(0.75 + 3.9, 3.35, "forward, left to right", ha="center", color="C0")
ax.text(0.75 + 3.9, -1.3, "back, right to left", ha="center", color="C1")
ax.set(xlim=(-1.4, 9.5), ylim=(-1.7, 3.9))
ax.axis("off")
plt.show()
