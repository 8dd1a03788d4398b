"""The 2-2-1 network for exclusive or, and what its hidden layer does."""

import matplotlib.pyplot as plt
import numpy as np

fig, axes = plt.subplots(
    1, 3, figsize=(6.6, 2.6), gridspec_kw={"width_ratios": [1.5, 1, 1]}
)
net, before, after = axes

inputs = {"x1": (0, 1), "x2": (0, 0)}
hidden = {"a1": (1, 1), "a2": (1, 0)}
labels = {"x1": "$x_1$", "x2": "$x_2$", "a1": "$a_1$", "a2": "$a_2$"}
output = (2, 0.5)


def edge(start, end, weight, at):
    start, end = np.array(start), np.array(end)
    step = (end - start) / np.linalg.norm(end - start)
    net.annotate(
        "",
        end - 0.17 * step,
        start + 0.17 * step,
        arrowprops={
            "arrowstyle": "->",
            "color": "black",
            "shrinkA": 0,
            "shrinkB": 0,
        },
    )
    net.text(
        *(start + at * (end - start)),
        weight,
        ha="center",
        va="center",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
    )


edge(inputs["x1"], hidden["a1"], "1", 0.5)
edge(inputs["x1"], hidden["a2"], "−1", 0.3)
edge(inputs["x2"], hidden["a1"], "−1", 0.3)
edge(inputs["x2"], hidden["a2"], "1", 0.5)
edge(hidden["a1"], output, "1", 0.5)
edge(hidden["a2"], output, "1", 0.5)
for name, place in {**inputs, **hidden}.items():
    net.add_patch(plt.Circle(place, 0.16, fill=False))
    net.text(*place, labels[name], ha="center", va="center")
net.add_patch(plt.Circle(output, 0.16, fill=False))
net.text(*output, "$z$", ha="center", va="center")
for place, bias in (((1, 1.3), "0"), ((1, -0.3), "0"), ((2, 0.8), "−0.5")):
    net.text(
        *place,
        f"+ {bias}" if bias == "0" else "− 0.5",
        ha="center",
        va="center",
        size="small",
    )
net.set(
    xlim=(-0.25, 2.3), ylim=(-0.6, 1.6), aspect="equal", title="network"
)
net.axis("off")

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
A = np.maximum(X @ np.array([[1, -1], [-1, 1]]), 0)
for ax, P in ((before, X), (after, A)):
    ax.plot(*P[[0, 3]].T, "s", color="C1", label="no", markersize=8)
    ax.plot(*P[[1, 2]].T, "o", color="C0", label="yes", markersize=8)
    ax.set(xlim=(-0.4, 1.4), ylim=(-0.4, 1.4), aspect="equal")
    ax.set(xticks=[0, 1], yticks=[0, 1])
before.axline((0, 0), slope=1, color="C6", linestyle="--")
before.set(xlabel="$x_1$", ylabel="$x_2$", title="inputs")
after.axline((0.5, 0), (0, 0.5), color="black")
after.set(xlabel="$a_1$", ylabel="$a_2$", title="hidden layer")
after.text(0.08, -0.22, "twice", size="small")
after.legend(loc="upper right")
plt.show()
