"""The product rule as a rectangle that grows: two strips and a corner."""

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

u, v = 4.0, 3.0  # the sides at t = 1
grow_u, grow_v = 0.7, 0.6  # exaggerated, so that the corner can be seen

fig, ax = plt.subplots()
parts = [
    ((0, 0), u, v, "C0", "", "$uv = 12$"),
    ((u, 0), grow_u, v, "C1", "//", ""),
    ((0, v), u, grow_v, "C2", "\\\\", ""),
    ((u, v), grow_u, grow_v, "C3", "xx", ""),
]
for corner, width, height, color, hatch, text in parts:
    ax.add_patch(
        Rectangle(
            corner,
            width,
            height,
            facecolor=color,
            alpha=0.35,
            edgecolor="black",
            hatch=hatch,
        )
    )
    ax.text(
        corner[0] + width / 2,
        corner[1] + height / 2,
        text,
        ha="center",
        va="center",
    )
ax.text(u + grow_u + 0.15, v / 2, r"$\Delta u \cdot v$", va="center")
ax.text(u / 2, v + grow_v + 0.2, r"$u \cdot \Delta v$", ha="center")
ax.text(u + grow_u + 0.15, v + 0.3, r"$\Delta u\,\Delta v$", va="center")
ax.set(
    xlabel="first side $u$",
    ylabel="second side $v$",
    xlim=(0, 6.2),
    ylim=(0, 4.4),
    xticks=[0, u],
    yticks=[0, v],
    aspect="equal",
)
plt.show()
