"""A grid and a house, after a dense layer, and after ReLU."""

from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np

H = np.array([[0, 2, 2, 0.5, 0, 0], [0, 0, 1, 2, 1, 0]]).T  # closed
W = np.array([[0.8, -0.6], [0.5, 1.0]])  # (d_in, d_out)
b = np.array([-0.7, 0.2])


def fine(points, steps=60):
    """Points along the straight lines between the given ones."""
    t = np.linspace(0, 1, steps)[:, None]
    return np.concatenate([p + t * (q - p) for p, q in pairwise(points)])


def layer(X):
    return X @ W + b


scenes = [
    ("before", lambda X: X),
    ("dense layer", layer),
    ("then ReLU", lambda X: np.maximum(layer(X), 0)),
]
fig, axes = plt.subplots(1, 3, figsize=(5.4, 2.4), sharey=True)
for ax, (title, f) in zip(axes, scenes):
    for k in range(-3, 4):
        for ends in ([[k, -3], [k, 3]], [[-3, k], [3, k]]):
            line = f(fine(np.array(ends, dtype=float)))
            ax.plot(*line.T, color="C6", linestyle="-", linewidth=0.6)
    ax.fill(*f(fine(H)).T, color="C0", alpha=0.3)
    ax.plot(*f(fine(H)).T, color="C0", linestyle="-")
    ax.axhline(0, color="black", linewidth=0.8, linestyle="--")
    ax.axvline(0, color="black", linewidth=0.8, linestyle="--")
    ax.set(
        title=title,
        xlim=(-3.2, 3.2),
        ylim=(-3.2, 3.2),
        xticks=[-2, 0, 2],
        yticks=[-2, 0, 2],
        aspect="equal",
    )
plt.show()
