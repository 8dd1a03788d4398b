r"""A chain of `n` steps, $n \ge 1$: $v_i = f(v_{i-1})$, where the slope of step $i$ needs
$v_{i-1}$. Checkpoints are $v_0, v_s, v_{2s}, \dots$ up to $v_{n-1}$ at most. As on the page, the
forward pass computes all `n` steps and keeps the checkpoints. The way back takes one piece after
the other, from the last: it computes the values after the piece's checkpoint again, up to the one
before the next piece, goes back through the piece, and drops it, with its checkpoint. The last
piece may be shorter than `s`. Return two whole numbers: how many values are held at most, and how
many steps are computed in all.
"""


def checkpoint_counts(n, s):
    # SOLUTION
    pieces = -(-n // s)
    last = n - (pieces - 1) * s
    held = pieces + last - 1
    if pieces > 1:
        held = max(held, pieces - 1 + s - 1)
    return held, 2 * n - pieces
    # WRONG: rounds the number of pieces down
    pieces = max(n // s, 1)
    return pieces + s - 1, 2 * n - pieces
    # WRONG: takes the last piece for as long as the others
    pieces = -(-n // s)
    return pieces + s - 1, n + pieces * (s - 1)
    # WRONG: looks at the last piece only, where the most checkpoints are held
    pieces = -(-n // s)
    last = n - (pieces - 1) * s
    return pieces + last - 1, 2 * n - pieces
    # WRONG: counts the checkpoint of a piece twice
    pieces = -(-n // s)
    last = n - (pieces - 1) * s
    held = pieces + last
    if pieces > 1:
        held = max(held, pieces - 1 + s)
    return held, 2 * n - pieces
    # WRONG: counts a whole piece of s steps also where the chain has fewer than s
    pieces = -(-n // s)
    last = n - (pieces - 1) * s
    return max(pieces + last - 1, pieces + s - 2), 2 * n - pieces
    # WRONG: computes every step twice
    pieces = -(-n // s)
    last = n - (pieces - 1) * s
    held = pieces + last - 1
    if pieces > 1:
        held = max(held, pieces - 1 + s - 1)
    return held, 2 * n
    # WRONG: counts only the steps that are repeated
    pieces = -(-n // s)
    last = n - (pieces - 1) * s
    held = pieces + last - 1
    if pieces > 1:
        held = max(held, pieces - 1 + s - 1)
    return held, n - pieces
    # WRONG: leaves out the forward pass's checkpoints
    return min(s, n), 2 * n - (-(-n // s))
    # HINT: Play it through: keep a list of the checkpoints, and count. Or find how many
    # pieces there are, and how long the last one is.
    # HINT: In the last piece all checkpoints are still held. In the piece before it there is
    # one fewer, but the piece may be longer. Which of the two is the most?
    # HINT: A piece of k steps computes k - 1 of them again.
    # EXPLAIN: -(-n // s) rounds n / s up. Before the last piece each is s long, and the
    # further back, the fewer checkpoints are held. So the most is in the last piece or in
    # the one before. Each piece repeats all its steps but one: n minus the pieces.


# CHECK
found = checkpoint_counts(16, 4)
assert len(found) == 2, "two numbers: values held, steps computed"
assert tuple(found) == (7, 28), (
    f"16 steps, a checkpoint every 4: 7 values and 28 steps, not {found}"
)
for n in range(1, 31):
    for s in range(1, n + 4):
        kept = [i for i in range(n) if i % s == 0]
        most, steps, end = len(kept), n, n
        while kept:
            piece = list(range(kept.pop(), end))
            most = max(most, len(kept) + len(piece))
            steps, end = steps + len(piece) - 1, piece[0]
        held, computed = checkpoint_counts(n, s)
        assert held == most, (
            f"{n} steps, a checkpoint every {s}: at most {most} values are "
            f"held, not {held}"
        )
        assert computed == steps, (
            f"{n} steps, a checkpoint every {s}: {steps} steps are "
            f"computed in all, not {computed}"
        )
