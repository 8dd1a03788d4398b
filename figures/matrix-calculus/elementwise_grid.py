"""A square grid before and after tanh of each coordinate, with one square shaded."""

import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(-2, 2, 101)
steps = np.arange(-2, 2.1, 0.5)
square = np.array([[0, 0.5, 0.5, 0], [1, 1, 1.5, 1.5]])

fig, panels = plt.subplots(1, 2)
for ax, f in zip(panels, (lambda z: z, np.tanh), strict=True):
    for s in steps:
        ax.plot(f(np.full(101, s)), f(t), "-", color="C6", linewidth=0.9)
        ax.plot(f(t), f(np.full(101, s)), "-", color="C6", linewidth=0.9)
    ax.fill(*f(square), color="C0", alpha=0.7, edgecolor="C0")
    ax.set(aspect="equal")
panels[0].set(xlabel="$z_1$", ylabel="$z_2$", title="before")
panels[0].set(xticks=[-2, -1, 0, 1, 2], yticks=[-2, -1, 0, 1, 2])
panels[1].set(xlabel="$a_1$", ylabel="$a_2$", title="after tanh")
panels[1].set(xticks=[-1, 0, 1], yticks=[-1, 0, 1])
plt.show()
