"""The shapes of a small convolutional network, from pixels to ten numbers."""

import matplotlib.pyplot as plt

fig, ax = plt.subplots()


def sheets(left, side, count, text):
    for i in reversed(range(count)):
        corner = (left + 0.25 * i, -side / 2 + 0.25 * i)
        face = {"facecolor": "C0", "alpha": 0.25, "linewidth": 0}
        ax.add_patch(plt.Rectangle(corner, side, side, **face))
        line = {"fill": False, "linewidth": 0.8}
        ax.add_patch(plt.Rectangle(corner, side, side, **line))
    ax.text(left + side / 2, -3.1, text, ha="center", va="center")


sheets(0, 4, 1, "8 × 8 × 1")
sheets(6.5, 3, 4, "6 × 6 × 4")
sheets(13, 1.5, 4, "3 × 3 × 4")
for left, height, text in ((17.6, 4.6, "36"), (21.2, 2, "10")):
    corner = (left, -height / 2)
    face = {"facecolor": "C1", "alpha": 0.25, "linewidth": 0}
    ax.add_patch(plt.Rectangle(corner, 0.5, height, **face))
    line = {"fill": False, "linewidth": 0.8}
    ax.add_patch(plt.Rectangle(corner, 0.5, height, **line))
    ax.text(left + 0.25, -3.1, text, ha="center", va="center")
for start, stop in ((4.3, 6.2), (10.5, 12.7), (15.5, 17.3), (18.4, 20.9)):
    arrow = {"arrowstyle": "->", "color": "black"}
    ax.annotate("", (stop, 0), (start, 0), arrowprops=arrow)
for x, name, count in (
    (5.2, "convolution\nand ReLU", 40),
    (11.6, "pooling", 0),
    (16.4, "flattening", 0),
    (20.6, "dense", 370),
):
    ax.text(x, 3.6, name, ha="center", va="center")
    ax.text(x, -4.4, count, ha="center", va="center")
ax.text(-0.3, -4.4, "parameters", ha="right", va="center")
ax.text(-0.3, -3.1, "shape", ha="right", va="center")
ax.set(xlim=(-5.2, 22.4), ylim=(-5, 4.4), aspect="equal")
ax.set_axis_off()
plt.show()
