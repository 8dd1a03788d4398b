"""The game of a limit: a tolerance for the slope, a distance for the step."""

import matplotlib.pyplot as plt
import numpy as np

h = np.linspace(-0.3, 0.3, 101)
fig, ax = plt.subplots()
ax.axhspan(11.8, 12.2, color="C1", alpha=0.25, lw=0)
ax.axvspan(
    -0.1,
    0.1,
    facecolor="C2",
    alpha=0.25,
    hatch="//",
    edgecolor="C2",
    lw=0,
)
ax.plot(h, 12 + 2 * h, color="C0")
ax.plot(
    0,
    12,
    "o",
    markersize=8,
    markerfacecolor="white",
    markeredgecolor="C0",
)
ax.text(0.29, 11.83, "tolerance 0.2", ha="right", va="bottom")
ax.text(-0.12, 12.45, "distance 0.1", ha="right")
ax.annotate(
    "",
    xy=(-0.1, 12.47),
    xytext=(-0.118, 12.47),
    arrowprops={"arrowstyle": "->"},
)
ax.set(
    xlabel="step $h$",
    ylabel="slope of the secant",
    xticks=[-0.3, -0.1, 0, 0.1, 0.3],
    yticks=[11.4, 11.8, 12, 12.2, 12.6],
    xlim=(-0.3, 0.3),
    ylim=(11.4, 12.6),
)
plt.show()
