"""The tent with a twisted roof, and one slice through it."""

import matplotlib.pyplot as plt
import numpy as np


def draw(x, y, z):
    """Where a point of space falls on the paper, seen from the side."""
    return x + 0.55 * y, 0.35 * y + z


def roof(x, y):
    return 1 + x * y / 6


fig, ax = plt.subplots()
x, y = np.linspace(0, 4, 9), np.linspace(0, 3, 7)
floor_x, floor_y = np.array([0, 4, 4, 0, 0]), np.array([0, 0, 3, 3, 0])
ax.plot(*draw(floor_x, floor_y, 0 * floor_x), "k-", lw=0.8)
for px, py in ((0, 0), (4, 0), (4, 3), (0, 3)):
    bottom, top = draw(px, py, 0), draw(px, py, roof(px, py))
    ax.plot([bottom[0], top[0]], [bottom[1], top[1]], "k-", lw=0.8)
for px in x:
    ax.plot(*draw(px, y, roof(px, y)), "-", color="C6", lw=0.7)
for py in y:
    ax.plot(*draw(x, py, roof(x, py)), "-", color="C6", lw=0.7)

at = 2.5
across = np.array([0, 3])
low, high = draw(at, across, 0 * across), draw(at, across, roof(at, across))
ax.fill(
    [*low[0], *high[0][::-1]],
    [*low[1], *high[1][::-1]],
    facecolor="C1",
    alpha=0.4,
    edgecolor="C1",
    linewidth=2,
)
ax.annotate(
    "a slice of area $A(x)$",
    draw(at, 2.1, 1.4),
    (1.2, 3.5),
    ha="center",
    arrowprops={"arrowstyle": "->", "color": "black", "shrinkB": 0},
)
ax.text(*draw(2, 0, -0.12), "$x$, 0 to 4 m", ha="center", va="top")
ax.text(*draw(4.2, 1.2, 0), "$y$, 0 to 3 m", ha="left", va="top")
ax.text(*draw(4.1, 3, 2.6), "3 m", ha="left")
ax.text(*draw(-0.1, 0, 0.5), "1 m", ha="right", va="center")
ax.set(xlim=(-0.7, 6.9), ylim=(-0.5, 4.2), aspect="equal")
ax.axis("off")
plt.show()
