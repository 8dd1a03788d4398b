"""The products of a dense layer, forward and backward, as rectangles to scale."""

import matplotlib.pyplot as plt

n, d_in, d_out = 4, 3, 2
rows = [
    [("X", n, d_in), ("W", d_in, d_out), ("Z", n, d_out)],
    [("X^T", d_in, n), ("dZ", n, d_out), ("dW", d_in, d_out)],
    [("dZ", n, d_out), ("W^T", d_out, d_in), ("dX", n, d_in)],
]
names = {n: "n", d_in: "in", d_out: "out"}

fig, ax = plt.subplots(figsize=(4.8, 4.8))
for k, row in enumerate(rows):
    middle = -6.2 * k
    left = 0.0
    for (name, height, width), sign in zip(
        row, ("@", "=", ""), strict=True
    ):
        bottom = middle - height / 2
        result = sign == ""
        ax.add_patch(
            plt.Rectangle(
                (left, bottom),
                width,
                height,
                facecolor="C0" if result else "none",
                alpha=0.35 if result else 1,
                edgecolor="C0",
                linewidth=1.8,
            )
        )
        label = name.replace("X^T", "$X^T$").replace("W^T", "$W^T$")
        ax.text(left + width / 2, middle, label, ha="center", va="center")
        ax.text(
            left + width / 2,
            bottom + height + 0.2,
            names[width],
            ha="center",
            va="bottom",
        )
        ax.text(left - 0.2, middle, names[height], ha="right", va="center")
        ax.text(left + width + 0.9, middle, sign, ha="center", va="center")
        left += width + 3.0
ax.set(xlim=(-1.4, 15.8), ylim=(-15.2, 3.2), aspect="equal")
ax.axis("off")
plt.show()
