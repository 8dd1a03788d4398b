"""Each output throws its gradient back on two inputs, times the kernel."""

import matplotlib.pyplot as plt

dy, dx = [1, 2, -1], [1, 1, -3, 1]
fig, ax = plt.subplots(figsize=(5.0, 3.0))


def box(x, y, text, colour):
    ax.add_patch(
        plt.Rectangle((x - 0.5, y), 1, 0.8, color=colour, alpha=0.2, lw=0)
    )
    ax.text(x, y + 0.4, text, ha="center", va="center")


for i, value in enumerate(dy):
    box(2 * i + 1, 2.6, str(value), "C1")
    for target, k, style, side in [
        (2 * i, 1, "-", -1),
        (2 * i + 2, -1, "--", 1),
    ]:
        ax.annotate(
            "",
            xy=(target - side * 0.15, 0.85),
            xytext=(2 * i + 1 + side * 0.2, 2.55),
            arrowprops={"arrowstyle": "->", "linestyle": style, "lw": 1.3},
        )
        ax.text(
            2 * i + 1 + side * 0.3,
            1.5,
            f"{value * k}",
            ha="center",
            va="center",
        )
for t, value in enumerate(dx):
    box(2 * t, 0, str(value), "C0")
ax.text(-1.2, 3.0, "dy", ha="center", va="center")
ax.text(-1.2, 0.4, "dx", ha="center", va="center")
ax.text(3, 3.75, "solid: times 1, dashed: times -1", ha="center")
ax.set(xlim=(-1.6, 6.8), ylim=(-0.2, 4.1))
ax.axis("off")
plt.show()
