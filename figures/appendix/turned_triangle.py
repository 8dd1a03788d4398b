"""A triangle with corners 0, 1 and z, and the same times w."""

import matplotlib.pyplot as plt
import numpy as np

z, w = 1 + 2j, 3 - 1j
first = np.array([0, 1, z])
second = first * w

fig, ax = plt.subplots()
for corners, color, hatch in ((second, "C1", "//"), (first, "C0", "..")):
    ax.fill(
        corners.real,
        corners.imag,
        facecolor=color,
        edgecolor="black",
        alpha=0.3,
        hatch=hatch,
    )
    loop = np.append(corners, corners[0])
    ax.plot(loop.real, loop.imag, "o-", color=color)
labels = (
    ("$0$", 0, (-8, -8)),
    ("$1$", 1, (10, 10)),
    ("$z = 1 + 2i$", z, (-18, 12)),
    ("$w = 3 - i$", w, (8, -10)),
    ("$zw = 5 + 5i$", z * w, (-28, 8)),
)
for text, point, offset in labels:
    ax.annotate(
        text,
        (point.real, point.imag),
        xytext=offset,
        textcoords="offset points",
        ha="center" if offset[0] <= 0 else "left",
        va="center",
        bbox={"facecolor": "#fefefe", "edgecolor": "none", "pad": 1},
    )
ax.set(
    xlabel="real part",
    ylabel="imaginary part",
    aspect="equal",
    xlim=(-1.6, 6.4),
    ylim=(-2, 6),
)
plt.show()
