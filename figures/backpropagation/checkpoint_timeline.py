"""Values held while a chain of 16 steps runs forward and then in reverse."""

import matplotlib.pyplot as plt

n = 16


def held_over_time(s):
    kept = [i for i in range(n) if i % s == 0]
    counts = []
    for i in range(n):
        counts.append(sum(k <= i for k in kept))
    while kept:
        start = kept.pop()
        held = 1
        for _ in range(start + 1, min(start + s, n)):
            held += 1
            counts.append(len(kept) + held)
        for _ in range(min(s, n - start)):
            counts.append(len(kept) + held)
            held -= 1
    return counts + [0]


fig, ax = plt.subplots()
for s, style, label in (
    (1, "-", "all values kept"),
    (4, "--", "every fourth kept"),
):
    counts = held_over_time(s)
    moments = range(1, len(counts) + 1)
    ax.step(moments, counts, style, where="mid", label=label)
ax.axvline(n + 0.5, color="black", linewidth=0.8, linestyle=":")
ax.text(n + 1.2, 16.6, "the way back begins", va="bottom")
ax.set(
    xlabel="step forward or back, one after the other",
    ylabel="values held",
    ylim=(0, 18.5),
    yticks=[0, 4, 7, 12, 16],
)
ax.legend(loc="upper left", bbox_to_anchor=(0.52, 0.9))
plt.show()
