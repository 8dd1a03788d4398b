r"""Return how many outputs there are when a kernel of `k` entries slides over a signal of
`n` numbers, with `p` values of padding at each end, stride `s` and dilation `d`. If the
kernel does not fit anywhere, return 0.

All are whole numbers, $n, k, s, d \ge 1$ and $p \ge 0$.
"""


def output_length(n, k, p=0, s=1, d=1):
    # SOLUTION
    span = d * (k - 1) + 1
    return max(0, (n + 2 * p - span) // s + 1)
    # WRONG: pads at one end only
    span = d * (k - 1) + 1
    return max(0, (n + p - span) // s + 1)
    # WRONG: forgets the start at place 0
    span = d * (k - 1) + 1
    return max(0, (n + 2 * p - span) // s)
    # WRONG: multiplies the whole kernel by the dilation
    return max(0, (n + 2 * p - d * k) // s + 1)
    # WRONG: forgets the dilation
    return max(0, (n + 2 * p - k) // s + 1)
    # WRONG: rounds up where it has to round down
    span = d * (k - 1) + 1
    return max(0, -(-(n + 2 * p - span) // s) + 1)
    # WRONG: divides everything by the stride, the 1 as well
    span = d * (k - 1) + 1
    return max(0, (n + 2 * p - span + 1) // s)
    # WRONG: gives a negative number where the kernel does not fit
    span = d * (k - 1) + 1
    return (n + 2 * p - span) // s + 1
    # WRONG: rounds towards zero where the kernel is one too long
    span = d * (k - 1) + 1
    return max(0, int((n + 2 * p - span) / s) + 1)
    # WRONG: gives a decimal number, which no array takes for a length
    span = d * (k - 1) + 1
    return max(0.0, (n + 2 * p - span) / s // 1 + 1)
    # HINT: How many places does the kernel span from its first entry to its last, with
    # the gaps? How many numbers are there after padding?
    # HINT: The starts are 0, s, 2s and so on. What is the last start that fits, and how
    # many steps of s lead up to it?
    # EXPLAIN: The last start is n + 2p minus the span. Rounded down, last // s counts
    # the steps, and the start at 0 is one more. Where the span is larger than
    # the padded signal there is no start at all.


# CHECK
for case, truth in (
    ((5, 3), 3),
    ((5, 3, 1, 2), 3),
    ((28, 5, 2, 2), 14),
    ((28, 5, 0, 1, 3), 16),
    ((4, 5), 0),
    ((4, 5, 0, 3), 0),
    ((1, 9), 0),
):
    count = output_length(*case)
    assert count == truth, (
        f"for (n, k, p, s, d) = {case} it is {truth}, not {count}"
    )
assert not isinstance(output_length(5, 3), float), (
    "a number of outputs is a whole number, 3, not 3.0: as the length of "
    "an array a decimal number is an error"
)
cases = [
    (n, k, p, s, d)
    for n in range(1, 9)
    for k in range(1, 5)
    for p in range(3)
    for s in range(1, 4)
    for d in range(1, 4)
]
for n, k, p, s, d in cases:
    start = truth = 0
    while start + d * (k - 1) < n + 2 * p:
        truth += 1
        start += s
    count = output_length(n, k, p, s, d)
    assert count == truth, (
        f"n={n}, k={k}, p={p}, s={s}, d={d}: {truth} starts fit, "
        f"not {count}"
    )
