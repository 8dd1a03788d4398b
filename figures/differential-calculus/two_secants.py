"""The one-sided and the central secant beside the tangent."""

import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return 0.1 * x**3 + 0.3 * x**2 - 0.1 * x + 0.4


x = np.linspace(-0.2, 2.15, 200)
at, h = 1.0, 0.7
slope = 0.3 * at**2 + 0.6 * at - 0.1
fig, ax = plt.subplots()
ax.plot(x, f(x), color="C0", label="curve")
ends = np.array([0.1, 1.95])
ax.plot(ends, f(at) + slope * (ends - at), "-", color="C7", label="tangent")
one = (f(at + h) - f(at)) / h
ax.plot(ends, f(at) + one * (ends - at), ":", color="C1", label="one side")
both = (f(at + h) - f(at - h)) / (2 * h)
ax.plot(
    ends,
    f(at - h) + both * (ends - at + h),
    "--",
    color="C2",
    label="both sides",
)
marks = np.array([at - h, at, at + h])
ax.plot(marks, f(marks), "o", color="black", markersize=5)
ax.set(
    ylabel="height",
    xticks=marks,
    xticklabels=["$x - h$", "$x$", "$x + h$"],
    yticks=[],
    ylim=(-0.1, 2.2),
)
ax.legend(loc="upper left")
plt.show()
