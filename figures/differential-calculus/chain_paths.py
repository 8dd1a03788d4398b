"""Two graphs with slopes on their arrows: multiply along, add over paths."""

import matplotlib.pyplot as plt

graphs = [
    (
        {"$t$": (0, 1), "$w$": (1, 2), "$h$": (1, 0), "$b$": (2, 1)},
        [
            ("$t$", "$w$", "3.2"),
            ("$t$", "$h$", "0.06"),
            ("$w$", "$b$", "0.510"),
            ("$h$", "$b$", "−23.3"),
        ],
        "3.2 · 0.510 + 0.06 · (−23.3)",
    ),
    (
        {"$w$": (0, 0.5), "$a$": (1, 1.7), r"$\hat y$": (2, 0.5)},
        [
            ("$w$", "$a$", "2"),
            ("$a$", r"$\hat y$", "3"),
            ("$w$", r"$\hat y$", "6"),
        ],
        "2 · 3 + 6",
    ),
]
fig, panels = plt.subplots(1, 2)
white = {"facecolor": "#fefefe", "edgecolor": "none", "pad": 1.5}
for ax, (places, edges, total) in zip(panels, graphs):
    for start, end, slope in edges:
        ax.annotate(
            "",
            places[end],
            places[start],
            arrowprops={
                "arrowstyle": "-|>",
                "shrinkA": 13,
                "shrinkB": 13,
                "color": "C0",
            },
        )
        middle = [(p + q) / 2 for p, q in zip(places[start], places[end])]
        ax.text(*middle, slope, ha="center", va="center", bbox=white)
    for name, place in places.items():
        ax.plot(
            *place, "o", markersize=22, mfc="none", color="black", mew=1
        )
        ax.text(*place, name, ha="center", va="center")
    ax.set(xlim=(-0.35, 2.35), ylim=(-0.9, 2.4))
    ax.text(1, -0.75, total, ha="center")
    ax.axis("off")
plt.show()
