"""A batch of three small images, and the data matrix with one image a row."""

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

hatches = ["", "///", "...", "xxx"]  # one for each row of an image
colors = ["C0", "C1", "C2"]  # one for each image


def cell(ax, x, y, image, row):
    style = {"facecolor": "#fefefe", "edgecolor": "none"}
    ax.add_patch(Rectangle((x, y), 1, 1, **style))
    ax.add_patch(
        Rectangle(
            (x, y),
            1,
            1,
            facecolor=colors[image],
            alpha=0.35,
            edgecolor="none",
        )
    )
    marks = {"edgecolor": "black", "hatch": hatches[row]}
    ax.add_patch(Rectangle((x, y), 1, 1, fill=False, **marks))


fig, (top, bottom) = plt.subplots(
    2, 1, height_ratios=[6.2, 4], figsize=(4.8, 3.9)
)
for image in (2, 1, 0):  # the first one is drawn last, in front
    for row in range(4):
        for column in range(4):
            x, y = column + 1.3 * image, 3 - row + 1.0 * image
            cell(top, x, y, image, row)
top.annotate("image 0", (4, 0.5), (7.2, 0.5), va="center")
top.annotate("image 1", (5.3, 1.5), (7.2, 1.7), va="center")
top.annotate("image 2", (6.6, 2.9), (7.2, 2.9), va="center")
top.set_title("batch, (3, 4, 4)")
top.set(xlim=(-4.2, 12.2), ylim=(-0.1, 6.2), aspect="equal")
for image in range(3):
    for k in range(16):
        cell(bottom, k, 2 - image, image, k // 4)
    bottom.text(-0.3, 2.5 - image, f"{image}", ha="right", va="center")
bottom.set_title("data matrix, (3, 16)")
bottom.set(xlim=(-1, 16.2), ylim=(-0.1, 3.1), aspect="equal")
for ax in (top, bottom):
    ax.set_axis_off()
plt.show()
