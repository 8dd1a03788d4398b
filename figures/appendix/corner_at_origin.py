"""A triangle laid into coordinates, with the corner of a known angle at the origin."""

import matplotlib.pyplot as plt
import numpy as np

a, b, gamma = 5.0, 3.0, np.deg2rad(120)
x, y = b * np.cos(gamma), b * np.sin(gamma)

fig, ax = plt.subplots(figsize=(4.8, 2.7))
ax.axhline(0, color="C6", linewidth=0.7)
ax.axvline(0, color="C6", linewidth=0.7)
ax.plot([0, a], [0, 0], "-", color="C0", linewidth=2.2)
ax.plot([0, x], [0, y], "-", color="C0", linewidth=2.2)
ax.plot([x, a], [y, 0], "--", color="C1", linewidth=2.2)
ax.plot([x, x], [0, y], ":", color="black", linewidth=1.2)
ax.plot([0, a, x], [0, 0, y], "ko", markersize=5)
way = np.linspace(0, gamma, 60)
ax.plot(0.6 * np.cos(way), 0.6 * np.sin(way), "k-", linewidth=0.9)
ax.text(0.5, 0.5, r"$\gamma$")
ax.text(2.5, -0.12, "$a$", ha="center", va="top", color="C0")
ax.text(x / 2 - 0.15, y / 2 - 0.1, "$b$", ha="right", color="C0")
ax.text(1.9, 1.65, "$c$", color="C1")
ax.text(
    x - 0.15,
    y + 0.12,
    r"$(b\,\cos\gamma,\ b\,\sin\gamma)$",
    ha="center",
)
ax.text(a + 0.12, 0.12, "$(a, 0)$")
ax.set(xlim=(-2.8, 6.2), ylim=(-0.6, 3.2), aspect="equal")
ax.axis("off")
plt.show()
