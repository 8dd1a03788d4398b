"""The tree of the two machines: multiply along the paths."""

import matplotlib.pyplot as plt

machines = [("machine 1", 0.6, 3.0, 0.02), ("machine 2", 0.4, 1.0, 0.05)]

fig, ax = plt.subplots()
box = {"facecolor": "#fefefe", "edgecolor": "none", "pad": 1.5}


def branch(start, end, text, color, style):
    ax.plot(*zip(start, end), color=color, linestyle=style)
    middle = [(s + e) / 2 for s, e in zip(start, end)]
    ax.text(*middle, text, ha="center", va="center", bbox=box)


for name, share, y, faulty in machines:
    branch((0, 2), (1.2, y), f"{share:.1f}", "C0", "-")
    for kind, p, shift in (
        ("faulty", faulty, 0.5),
        ("good", 1 - faulty, -0.5),
    ):
        color, style = ("C1", "-") if kind == "faulty" else ("C0", "--")
        branch((1.2, y), (2.7, y + shift), f"{p:.2f}", color, style)
        end = f"{kind}: {share * p:.3f}"
        ax.text(2.78, y + shift, end, va="center")
    above = y > 2
    ax.text(
        1.2,
        y + 0.12 if above else y - 0.12,
        name,
        ha="right",
        va="bottom" if above else "top",
    )
ax.set(xlim=(-0.1, 3.9), ylim=(0.2, 3.8))
ax.axis("off")
plt.show()
