"""A scan and a weight, on two ways into one row of nine numbers."""

import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(6.4, 3.4))


def sheets(left, middle, side, count, text):
    for i in reversed(range(count)):
        corner = (left + 0.3 * i, middle - side / 2 + 0.3 * i)
        face = {"facecolor": "C0", "alpha": 0.25, "linewidth": 0}
        ax.add_patch(plt.Rectangle(corner, side, side, **face))
        line = {"fill": False, "linewidth": 0.8}
        ax.add_patch(plt.Rectangle(corner, side, side, **line))
    ax.text(left + side / 2, 0.2, text, ha="center", va="center")


def column(left, middle, count, colors):
    bottom = middle - count * 0.4 / 2
    for i, color in zip(range(count), colors):
        corner = (left, bottom + 0.4 * i)
        face = {"facecolor": color, "alpha": 0.35, "linewidth": 0}
        ax.add_patch(plt.Rectangle(corner, 0.5, 0.4, **face))
        line = {"fill": False, "linewidth": 0.8}
        ax.add_patch(plt.Rectangle(corner, 0.5, 0.4, **line))


sheets(0, 2.2, 2.4, 1, "6 × 6 × 1")
sheets(4.6, 2.2, 1.6, 2, "4 × 4 × 2")
sheets(8.6, 2.2, 0.8, 2, "2 × 2 × 2")
column(11.6, 2.2, 8, ["C0"] * 8)
ax.text(11.85, 0.2, "8", ha="center", va="center")
column(1, -2, 1, ["C1"])
ax.text(1.25, -2.7, "grams", ha="center", va="center")
column(11.6, -2, 1, ["C1"])
ax.text(11.85, -2.7, "1", ha="center", va="center")
column(14.6, 0.2, 9, ["C1"] + ["C0"] * 8)
ax.text(14.85, -2.3, "9", ha="center", va="center")
column(17.4, 0.2, 3, ["C2"] * 3)
ax.text(17.65, -2.3, "3", ha="center", va="center")
column(20.2, 0.2, 1, ["C2"])
ax.text(20.45, -2.3, "1", ha="center", va="center")
for start, stop in (
    ((2.6, 2.2), (4.4, 2.2)),
    ((6.8, 2.2), (8.4, 2.2)),
    ((10, 2.2), (11.4, 2.2)),
    ((1.7, -2), (11.4, -2)),
    ((12.2, 2.2), (14.4, 0.6)),
    ((12.2, -2), (14.4, -1.4)),
    ((15.2, 0.2), (17.2, 0.2)),
    ((18, 0.2), (20, 0.2)),
):
    arrow = {"arrowstyle": "->", "color": "black"}
    ax.annotate("", stop, start, arrowprops=arrow)
for x, y, name in (
    (3.6, 4.3, "filters\nand ReLU"),
    (7.7, 4.3, "pooling"),
    (10.6, 4.3, "flattening"),
    (6.6, -1.6, "standardized"),
    (16.2, 2.7, "dense"),
    (19, 2.7, "dense"),
):
    ax.text(x, y, name, ha="center", va="center")
ax.set(xlim=(-0.4, 21.4), ylim=(-3.1, 4.9), aspect="equal")
ax.set_axis_off()
plt.show()
