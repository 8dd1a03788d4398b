"""A vector above a plane, its projection onto the plane, and the residual."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Polygon

flat = np.array([[1.0, 0.55], [0.0, 0.75]])  # plane coordinates to the page
up = np.array([0.0, 1.0])


def arrow(ax, end, color, style="-", start=(0.0, 0.0)):
    ax.annotate(
        "",
        end,
        start,
        arrowprops={
            "arrowstyle": "->",
            "color": color,
            "linestyle": style,
            "linewidth": 2,
        },
    )


fig, ax = plt.subplots()
corners = np.array([[-0.6, -0.5], [4.2, -0.5], [4.2, 2.2], [-0.6, 2.2]])
ax.add_patch(
    Polygon(corners @ flat.T, facecolor=("C0", 0.15), edgecolor="C0")
)
foot = flat @ [2.2, 1.0]
tip = foot + 2.0 * up
arrow(ax, foot, "C0")
arrow(ax, tip, "C1")
arrow(ax, tip, "C2", "--", foot)
other = flat @ [3.6, 0.4]
ax.plot(*other, "s", color="C3")
ax.plot(*np.array([tip, other]).T, ":", color="C3")
side = 0.28 * foot / np.linalg.norm(foot)
mark = np.array([foot - side, foot - side + 0.28 * up, foot + 0.28 * up])
ax.plot(*mark.T, "-", color="black", linewidth=1)
ax.text(1.25, 1.5, "$b$", ha="right")
ax.text(1.75, 0.12, "$p = Ax$", ha="center")
ax.text(2.84, 1.2, "$r$")
ax.text(other[0] + 0.15, other[1], "$s$", va="center")
ax.text(2.9, -0.28, "column space", ha="center")
ax.set(xlim=(-1.1, 5.6), ylim=(-0.6, 3.1), aspect="equal")
ax.axis("off")
plt.show()
