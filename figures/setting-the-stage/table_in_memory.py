"""The rain table as a table and as one line of memory, a column marked in both."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

rain = np.array(
    [[210, 140, 95, 180], [60, 35, 20, 50], [330, 290, 310, 340]]
)
colors = ["C0", "C1", "C2"]

fig, ax = plt.subplots()
for i in range(3):
    for j in range(4):
        for x, y in [(4 + j, 4 - i), (4 * i + j, 0)]:
            ax.add_patch(
                Rectangle(
                    (x, y),
                    1,
                    1,
                    facecolor=colors[i],
                    alpha=0.3,
                    edgecolor="black",
                )
            )
            if j == 2:
                ax.add_patch(
                    Rectangle(
                        (x, y),
                        1,
                        1,
                        fill=False,
                        edgecolor="black",
                        linewidth=2,
                        zorder=3,
                    )
                )
            ax.text(
                x + 0.5, y + 0.5, str(rain[i, j]), ha="center", va="center"
            )
    ax.text(3.8, 4.5 - i, f"town {i}", ha="right", va="center")
    ax.annotate(
        "start" if i == 0 else "+4",
        (4 * i + 2.5, 0),
        (4 * i + 2.5, -0.9),
        ha="center",
        arrowprops={"arrowstyle": "->"},
    )
for j in range(4):
    ax.text(4.5 + j, 5.15, str(j), ha="center", va="bottom")
ax.text(6, 5.9, "quarter", ha="center", va="bottom")
ax.text(0, 6.4, "as a table", va="center")
ax.text(0, 1.3, "in memory", va="center")
ax.set(xlim=(-0.1, 12.1), ylim=(-1.2, 6.8))
ax.set_axis_off()
plt.show()
