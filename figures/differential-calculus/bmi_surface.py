"""The body mass index as a surface, with the two slices through one point."""

import matplotlib.pyplot as plt
import numpy as np


def draw(w, h, b):
    """Where a point of space falls on the paper, seen from the side."""
    right = (w - 50) / 45 + 0.55 * (h - 1.5) / 0.6
    up = 0.3 * (h - 1.5) / 0.6 + b / 18
    return right, up


weights = np.linspace(50, 95, 46)
heights = np.linspace(1.5, 2.1, 61)
fig, ax = plt.subplots()
for h in heights[::10]:
    ax.plot(*draw(weights, h, weights / h**2), "-", color="C6", lw=0.7)
for w in weights[::9]:
    ax.plot(*draw(w, heights, w / heights**2), "-", color="C6", lw=0.7)
edge_w, edge_h = [50, 95, 95, 50, 50], [1.5, 1.5, 2.1, 2.1, 1.5]
ax.plot(*draw(np.array(edge_w), np.array(edge_h), 0), "k-", lw=0.8)
ax.plot(
    *draw(weights, 1.8, weights / 1.8**2),
    "-",
    color="C0",
    lw=2.4,
    label="height 1.8 m held still",
)
ax.plot(
    *draw(72, heights, 72 / heights**2),
    "--",
    color="C1",
    lw=2.4,
    label="weight 72 kg held still",
)
point = draw(72, 1.8, 72 / 1.8**2)
foot = draw(72, 1.8, 0)
ax.plot([foot[0], point[0]], [foot[1], point[1]], "k:", lw=1)
ax.plot(*point, "ko")
ax.plot(*foot, "k.", markersize=4)
ax.text(0.5, -0.06, "weight, 50 to 95 kg", ha="center", va="top")
ax.text(1.42, -0.02, "height,\n1.5 to 2.1 m", ha="left", va="center")
ax.set(xlim=(-0.05, 1.9), ylim=(-0.2, 3.1))
ax.axis("off")
ax.legend(loc="upper right")
plt.show()
