"""The ROC curve of seven scores as a staircase over columns of pairs."""

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

heights = [2 / 3, 1, 1, 1]  # a column for each negative
names = ["0.7", "0.3", "0.2", "0.1"]

fig, ax = plt.subplots()
for i, (height, name) in enumerate(zip(heights, names)):
    ax.add_patch(
        Rectangle(
            (i / 4, 0),
            1 / 4,
            height,
            facecolor=("C0", 0.2),
            edgecolor="C0",
            linestyle=":",
        )
    )
    ax.text(i / 4 + 1 / 8, 0.06, name, ha="center")
ax.plot(
    [0, 0, 0, 0.25, 0.25, 0.5, 0.75, 1],
    [0, 1 / 3, 2 / 3, 2 / 3, 1, 1, 1, 1],
    "o-",
)
for y, name in ((1 / 6, "0.9"), (1 / 2, "0.8")):
    ax.text(-0.02, y, name, ha="right", va="center")
ax.text(0.23, 5 / 6, "0.4", ha="right", va="center")
ax.set(
    xlabel="false positive rate",
    ylabel="recall",
    xlim=(-0.12, 1.04),
    ylim=(0, 1.08),
    xticks=[0, 0.25, 0.5, 0.75, 1],
    yticks=[0, 1 / 3, 2 / 3, 1],
    yticklabels=["0", "1/3", "2/3", "1"],
)
plt.show()
