"""A point on the unit circle at 125 degrees, with its two coordinates."""

import matplotlib.pyplot as plt
import numpy as np

turn = np.linspace(0, 2 * np.pi, 200)
theta = np.deg2rad(125)
x, y = np.cos(theta), np.sin(theta)

fig, ax = plt.subplots(figsize=(4.4, 4))
ax.plot(np.cos(turn), np.sin(turn), "-", color="C6", linewidth=1)
ax.axhline(0, color="black", linewidth=0.7)
ax.axvline(0, color="black", linewidth=0.7)
way = np.linspace(0, theta, 80)
ax.plot(np.cos(way), np.sin(way), "-", color="C2", linewidth=3.2)
ax.plot(0.22 * np.cos(way), 0.22 * np.sin(way), "k-", linewidth=0.9)
ax.plot([0, x], [0, y], "k-", linewidth=1.2)
ax.plot([x, x], [0, y], "--", color="C1", linewidth=2.2)
ax.plot([0, x], [0, 0], "-", color="C0", linewidth=3.2)
ax.plot(x, y, "ko", markersize=6)
ax.plot(1, 0, "ko", markersize=4)
ax.text(0.17, 0.22, r"$\theta$")
ax.text(x / 2, -0.06, r"$\cos\theta$", ha="center", va="top", color="C0")
ax.text(
    x - 0.05, y / 2, r"$\sin\theta$", ha="right", va="center", color="C1"
)
ax.text(0.72, 0.86, r"way of length $\theta$", color="C2")
ax.text(x - 0.05, y + 0.07, "P", ha="right")
ax.text(1.04, 0.05, "start")
ax.set(xlim=(-1.25, 1.6), ylim=(-1.12, 1.2), aspect="equal")
ax.axis("off")
plt.show()
