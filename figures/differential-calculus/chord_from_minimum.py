"""A line from a minimum to a lower point: impossible for a convex graph."""

import matplotlib.pyplot as plt
import numpy as np

fig, (bowl, hills) = plt.subplots(1, 2, figsize=(4.8, 2.8))
x = np.linspace(-1.6, 1.9, 200)
bowl.plot(x, 0.5 * x**2, color="C0")
bowl.plot([0, 1.6], [0, 1.28], "o--", color="C1", markersize=5)
bowl.set(title="convex", ylim=(-0.3, 2.2))
x = np.linspace(-1.62, 1.6, 200)
hills.plot(x, x**4 - 2 * x**2 + x / 2, color="C0")
ends = np.array([0.9304, -1.0575])
hills.plot(
    ends,
    ends**4 - 2 * ends**2 + ends / 2,
    "o--",
    color="C1",
    markersize=5,
)
hills.set(title="not convex", ylim=(-1.8, 1.2))
for ax in (bowl, hills):
    ax.set(xlabel="$x$", xticks=[], yticks=[])
bowl.set(ylabel="height")
plt.show()
