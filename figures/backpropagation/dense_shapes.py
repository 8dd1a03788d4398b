"""A 3-4-2 network on a batch of five, forward and back, arrays to scale."""

import matplotlib.pyplot as plt

n = 5
top = [("X", 3), ("Z^{(1)}", 4), ("A^{(1)}", 4), ("Z^{(2)}", 2)]
top += [("A^{(2)}", 2)]
ways = ["$W^{(1)}$", "tanh", "$W^{(2)}$", "tanh"]
back = [None, r"\Delta^{(1)}", "dA^{(1)}", r"\Delta^{(2)}", "dA^{(2)}"]
rules = [None, "slope", "$W^{(2)T}$", "slope"]
fig, ax = plt.subplots(figsize=(5.6, 4.6))


def block(left, bottom, width, height, name, dashed):
    ax.add_patch(
        plt.Rectangle(
            (left, bottom),
            width,
            height,
            facecolor="none",
            edgecolor="C1" if dashed else "C0",
            linestyle="--" if dashed else "-",
            linewidth=1.6,
        )
    )
    ax.text(
        left + width / 2,
        bottom + height + 0.3,
        f"${name}$",
        ha="center",
        va="bottom",
    )
    ax.text(
        left + width / 2,
        bottom + height / 2,
        f"{height}×{width}",
        ha="center",
        va="center",
        rotation=90 if width < 3 else 0,
    )


def arrow(tail, tip, dashed):
    ax.annotate(
        "",
        tip,
        tail,
        arrowprops={
            "arrowstyle": "-|>",
            "shrinkA": 0,
            "shrinkB": 0,
            "color": "C1" if dashed else "C0",
            "linestyle": "--" if dashed else "-",
        },
    )


gap, left, lefts = 4.2, 0.0, []
for k, (name, width) in enumerate(top):
    lefts.append(left)
    block(left, 0, width, n, name, False)
    if back[k]:
        block(left, -10, width, n, back[k], True)
    if k:
        start, end = left - gap + 0.3, left - 0.3
        arrow((start, 2.5), (end, 2.5), False)
        ax.text((start + end) / 2, 3, ways[k - 1], ha="center", va="bottom")
        if rules[k - 1]:
            arrow((end, -7.5), (start, -7.5), True)
            ax.text(
                (start + end) / 2,
                -7,
                rules[k - 1],
                ha="center",
                va="bottom",
            )
    left += width + gap
for k, name, height in ((1, "dW^{(1)}", 3), (3, "dW^{(2)}", 4)):
    width = top[k][1]
    middle = lefts[k] + width / 2
    block(lefts[k], -17.5 - height, width, height, name, True)
    arrow((middle, -10.3), (middle, -15.3), True)
    ax.text(
        middle + 0.5,
        -12.7,
        f"times $A^{{({(k - 1) // 2})T}}$",
        ha="left",
        va="center",
    )
ax.set(xlim=(-0.5, left - gap + 0.8), ylim=(-22, 7.5), aspect="equal")
ax.axis("off")
plt.show()
