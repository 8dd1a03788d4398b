"""All gradients of length 1, sent back through 0, 1, 3 and 6 layers."""

import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(4)
t = np.linspace(0, 2 * np.pi, 200)
circle = np.array([np.cos(t), np.sin(t)])
fig, axes = plt.subplots(1, 4, figsize=(6.0, 1.9), sharex=True, sharey=True)
layers = 0
for ax, goal in zip(axes, (0, 1, 3, 6)):
    while layers < goal:
        layers += 1
        U = np.linalg.qr(rng.normal(size=(2, 2)))[0]
        V = np.linalg.qr(rng.normal(size=(2, 2)))[0]
        circle = U @ np.diag([1.35, 0.7]) @ V @ circle
    ax.plot(*circle, "-")
    ax.plot(*circle[:, :1], "o", color="C1")
    ax.set(
        title=f"{goal} layers" if goal != 1 else "1 layer", aspect="equal"
    )
plt.show()
