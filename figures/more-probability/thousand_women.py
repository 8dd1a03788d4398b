"""A thousand women after one mammogram: 7 found, 1 missed, 69 false alarms."""

import matplotlib.pyplot as plt
import numpy as np

place = np.arange(1000)
column, row = place // 25, place % 25
groups = (
    (slice(0, 7), "^", "C1", "ill, positive: 7", 5),
    (slice(7, 8), "X", "C3", "ill, negative: 1", 6),
    (slice(8, 77), "s", "C0", "healthy, positive: 69", 4),
    (slice(77, 1000), ".", "C6", "healthy, negative: 923", 2),
)

fig, ax = plt.subplots()
for members, marker, color, label, size in groups:
    ax.plot(
        column[members],
        row[members],
        marker,
        color=color,
        markersize=size,
        label=label,
    )
ax.set(
    xlabel="1,000 women in columns of 25",
    xticks=[],
    yticks=[],
    ylim=(25, -1),
)
ax.legend(loc="upper center", bbox_to_anchor=(0.5, 1.3), ncols=2)
plt.show()
