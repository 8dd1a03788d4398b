"""Minus the gradient of cross-entropy: arrows from p towards the right corner."""

import matplotlib.pyplot as plt
import numpy as np

corners = np.array(
    [[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(3) / 2]]
)  # (3, 2)
fig, ax = plt.subplots()
ax.plot(*corners[[0, 1, 2, 0]].T, "-", color="C6", linewidth=1)
for name, place, move in zip(
    ("class 1", "class 2, right", "class 3"),
    corners,
    ((-0.06, -0.07), (0.06, -0.07), (0, 0.06)),
):
    ax.text(*(place + move), name, ha="center", va="center")
points = [(0.665, 0.245, 0.090)]
points += [(0.1, 0.1, 0.8), (0.9, 0.05, 0.05), (1 / 3, 1 / 3, 1 / 3)]
points += [(0.6, 0.1, 0.3), (0.1, 0.5, 0.4), (0.15, 0.8, 0.05)]
for k, p in enumerate(points):
    start = np.array(p) @ corners
    end = start + 0.5 * (corners[1] - start)
    colour = "C1" if k == 0 else "C0"
    ax.annotate(
        "",
        end,
        start,
        arrowprops={
            "arrowstyle": "-|>",
            "shrinkA": 0,
            "shrinkB": 0,
            "color": colour,
            "linestyle": "--" if k == 0 else "-",
        },
    )
    ax.plot(*start, "s" if k == 0 else "o", color=colour)
ax.set(xlim=(-0.2, 1.25), ylim=(-0.13, 0.98), aspect="equal")
ax.axis("off")
plt.show()
