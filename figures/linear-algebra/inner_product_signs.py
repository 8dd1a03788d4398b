"""Three pairs of arrows with a positive, a zero and a negative inner product."""

import matplotlib.pyplot as plt

y = (2, 0)
scenes = [("4", (2, 1.5)), ("0", (0, 2)), ("-4", (-2, 1.5))]

fig, axes = plt.subplots(1, 3, sharey=True)
for ax, (inner, x) in zip(axes, scenes):
    ax.axhline(0, color="C6", linestyle=":", linewidth=1)
    ax.plot([x[0], x[0]], [0, x[1]], ":", color="C2")
    for arrow, color in ((y, "C1"), (x, "C0")):
        ax.annotate(
            "",
            arrow,
            (0, 0),
            arrowprops={
                "arrowstyle": "-|>",
                "color": color,
                "shrinkA": 0,
                "shrinkB": 0,
                "linewidth": 1.8,
            },
        )
    shift = -0.4 if x[0] == 0 else 0
    ax.text(x[0] / 2 + shift, x[1] / 2 + 0.35, "x", ha="center")
    ax.text(1.0, -0.5, "y", ha="center")
    ax.set_title(rf"$x \cdot y = {inner}$")
    ax.set(
        xlim=(-2.4, 2.4),
        ylim=(-0.8, 2.4),
        xticks=[-2, 0, 2],
        aspect="equal",
    )
plt.show()
