r"""Return the largest number of steps $n$ of a chain that can be differentiated in reverse with at most
`memory` values held at a time, if every $s$-th value is a checkpoint, for the best $s$. As on
the page about graphs, $s$ divides $n$ and $\frac ns + s - 1$ values are held at most. `memory`
is a whole number, 1 or more; return a whole number.
"""


def longest_chain(memory):
    # SOLUTION
    best = 0
    for s in range(1, memory + 1):
        best = max(best, s * (memory + 1 - s))
    return best
    # WRONG: keeps all values
    return memory
    # WRONG: squares the memory
    return memory**2
    # WRONG: takes half of the memory for checkpoints and half for a piece, and forgets the 1
    return (memory // 2) ** 2
    # WRONG: rounds twice
    return ((memory + 1) // 2) ** 2
    # WRONG: gives a fraction for even memory
    return (memory + 1) ** 2 / 4
    # WRONG: forgets that the piece shares its first value with a checkpoint
    return max(s * (memory - s) for s in range(1, memory + 1))
    # WRONG: rounds up where only whole checkpoints fit
    return -(-((memory + 1) ** 2) // 4)
    # HINT: Call the number of checkpoints c. Then n = c s, and c + s - 1 values are held.
    # HINT: For each s, how many checkpoints are there room for? Try all s.
    # EXPLAIN: With room for `memory` values there may be c = memory + 1 - s checkpoints, and the
    # chain has s c steps. Two numbers with a fixed sum have the largest product if they are as equal as
    # whole numbers can be. So the length grows like a quarter of the squared memory.


# CHECK
import random

for memory, truth in ((1, 1), (2, 2), (3, 4), (4, 6), (5, 9), (13, 49)):
    found = longest_chain(memory)
    assert found == truth, (
        f"{memory} values are enough for {truth} steps, not {found}"
    )
    assert isinstance(found, int), "a number of steps is a whole number"
rng = random.Random(0)
for _ in range(15):
    memory = rng.randint(1, 60)
    truth = max(
        n
        for n in range(1, memory * memory + 1)
        for s in range(1, memory + 1)
        if n % s == 0 and n // s + s - 1 <= memory
    )
    found = longest_chain(memory)
    assert found == truth, (
        f"{memory} values are enough for {truth} steps, not {found}"
    )
    assert isinstance(found, int), "a number of steps is a whole number"
