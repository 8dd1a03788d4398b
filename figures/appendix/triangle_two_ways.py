"""The same triangle of places, taken row by row and column by column."""

import matplotlib.pyplot as plt

fig, panels = plt.subplots(1, 2, figsize=(4.8, 2.7))
titles = (r"$j$ from 1 to $i$", r"$i$ from $j$ to 4")
for ax, title, across in zip(panels, titles, (True, False)):
    for i in range(1, 5):
        for j in range(1, 5):
            filled = j <= i
            ax.plot(
                j,
                i,
                "o",
                color="C0" if filled else "C6",
                mfc="C0" if filled else "none",
                markersize=8 if filled else 5,
            )
    for k in range(1, 5):
        start, end = ((1, k), (k, k)) if across else ((k, k), (k, 4))
        ax.plot(
            [start[0], end[0]],
            [start[1], end[1]],
            "-",
            color="C1",
            linewidth=2.4,
            zorder=1,
        )
    ax.set(
        title=title,
        xlabel="column $j$",
        xlim=(0.4, 4.6),
        ylim=(4.6, 0.4),
        xticks=[1, 2, 3, 4],
        yticks=[1, 2, 3, 4],
        aspect="equal",
    )
panels[0].set_ylabel("row $i$")
plt.show()
