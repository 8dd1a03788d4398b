"""The unit circle under V^T, then the stretch, then U, for [[3, 0], [4, 5]]."""

import matplotlib.pyplot as plt
import numpy as np

A = np.array([[3.0, 0.0], [4.0, 5.0]])
V = np.array([[1.0, -1.0], [1.0, 1.0]]) / 2**0.5
U = np.array([[1.0, -3.0], [3.0, 1.0]]) / 10**0.5
stretch = np.diag([45**0.5, 5**0.5])
t = np.linspace(0, 2 * np.pi, 200)
circle = np.array([np.cos(t), np.sin(t)])
steps = (
    ("unit circle", np.eye(2), 1.5),
    (r"$V^\mathsf{T}$ turns", V.T, 1.5),
    (r"$\Sigma$ stretches", stretch @ V.T, 7),
    ("U turns", U @ stretch @ V.T, 7),
)

fig, axes = plt.subplots(2, 2, figsize=(4.8, 4.8))
for ax, (name, M, reach) in zip(axes.flat, steps):
    ax.plot(*(M @ circle), "-", color="C6")
    for i, (marker, color) in enumerate((("o", "C0"), ("s", "C1"))):
        tip = M @ V[:, i]
        ax.plot([0, tip[0]], [0, tip[1]], "-", color=color)
        ax.plot(*tip, marker, color=color)
    ax.set(title=name, aspect="equal", xlim=(-reach, reach))
    ax.set(ylim=(-reach, reach))
plt.show()
