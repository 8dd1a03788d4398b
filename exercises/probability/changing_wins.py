r"""A prize is behind one of n doors, and you choose one. The host, who knows where the
prize is, opens k of the *other* doors, none with the prize. Then you change to one of
the doors that are still closed, other than yours, each with the same probability.
Return the probability that you win. Here $n \ge 3$ and $1 \le k \le n - 2$.
"""


def changing_wins(n, k):
    # SOLUTION
    return (n - 1) / n / (n - 1 - k)
    # WRONG: forgets that you may pick the wrong one of the doors that are left
    return (n - 1) / n
    # WRONG: takes all closed doors to be equally likely
    return 1 / (n - k)
    # WRONG: thinks that the doors other than yours are all still closed
    return 1 / n
    # WRONG: lets your own door be among those that you change to
    return (n - 1) / n / (n - k)
    # WRONG: takes the closed doors to be equally likely, and adds all but yours
    return 1 - 1 / (n - k)
    # HINT: You can only win by changing if your first choice was wrong. How likely is
    # that?
    # HINT: Given that, the prize is behind one of the doors that are still closed
    # and not yours. How many are there?
    # EXPLAIN: Your first choice is wrong with probability (n - 1) / n. Then the prize is
    # behind one of the n - 1 - k doors that you can change to, and you pick it with
    # probability 1 / (n - 1 - k). The product rule multiplies the two.


# CHECK
import itertools

p = changing_wins(3, 1)
assert abs(p - 2 / 3) < 1e-9, f"three doors, one opened: 2/3, not {p}"
p = changing_wins(4, 1)
assert abs(p - 3 / 8) < 1e-9, (
    f"four doors: wrong at first with 3/4, then one of two: 3/8, not {p}"
)
for n in range(3, 7):
    for k in range(1, n - 1):
        truth = 0.0
        for prize in range(n):  # you choose door 0
            losing = [d for d in range(1, n) if d != prize]
            ways = list(itertools.combinations(losing, k))
            for opened in ways:
                left = [d for d in range(1, n) if d not in opened]
                truth += (prize in left) / len(left) / len(ways) / n
        p = changing_wins(n, k)
        assert abs(p - truth) < 1e-9, (
            f"n = {n}, k = {k}: all games listed give {truth:.4f}, not {p}"
        )
