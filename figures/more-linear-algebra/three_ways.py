"""From (0, 0) to (3, 4) by street, by air, and with two motors at once."""

import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([0, 0, 3], [0, 4, 4], "--", color="C1", label="streets: 7")
ax.plot([0, 3], [0, 4], "-", color="C0", label="air: 5")
ax.plot([0, 3, 3], [0, 3, 4], ":", color="C2", label="crane: 4 s")
ax.plot([0, 3], [0, 4], "o", color="black")
ax.annotate("start", (0, 0), (-0.15, 0.15), ha="right")
ax.annotate("goal", (3, 4), (3.15, 4.1))
ax.set(
    xlabel="east",
    ylabel="north",
    xlim=(-1, 6.6),
    ylim=(-0.4, 4.6),
    xticks=range(5),
    yticks=range(5),
    aspect="equal",
)
ax.grid()
ax.legend(loc="center right")
plt.show()
