"""A sector of the unit circle between two triangles: why sin h / h goes to 1."""

import matplotlib.pyplot as plt
import numpy as np

h = 0.65
arc = np.linspace(0, h, 60)

fig, ax = plt.subplots()
ax.fill([0, 1, 1], [0, 0, np.tan(h)], color="C0", alpha=0.12)
ax.fill(
    np.append(0, np.cos(arc)), np.append(0, np.sin(arc)), "C1", alpha=0.2
)
ax.fill([0, np.cos(h), np.cos(h)], [0, 0, np.sin(h)], "C2", alpha=0.2)
ax.plot([0, 1, 1, 0], [0, 0, np.tan(h), 0], "-.", label="outer triangle")
ax.plot(np.cos(arc), np.sin(arc), "-", label="arc of the sector")
ax.plot(
    np.cos([h, h]), [0, np.sin(h)], "--", color="C2", label="inner triangle"
)
ax.text(0.17, 0.045, "$h$")
ax.text(np.cos(h) - 0.02, 0.25, r"$\sin h$", ha="right")
ax.text(1.02, 0.35, r"$\tan h$")
ax.set(
    xlabel="first coordinate",
    ylabel="second coordinate",
    xlim=(-0.02, 1.2),
    ylim=(-0.02, 0.8),
    aspect="equal",
)
ax.legend(loc="upper left")
plt.show()
