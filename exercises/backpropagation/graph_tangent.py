r"""The nodes $0, 1, \dots, n - 1$ of a graph are in topological order. The first `len(seeds)`
of them are the inputs, and no edge leads to an input. `edges` is a list of triples
`(tail, head, slope)` in any order, with `tail < head`. The inputs move with the velocities
`seeds`, which may be whole numbers. Return the tangents of all nodes, an array of shape `(n,)` of floats, by one sweep.
"""

import numpy as np


def graph_tangent(n, edges, seeds):
    # SOLUTION
    dot = np.zeros(n)
    dot[: len(seeds)] = seeds
    for node in range(len(seeds), n):
        for tail, head, slope in edges:
            if head == node:
                dot[head] += slope * dot[tail]
    return dot
    # WRONG: keeps only the last incoming edge
    dot = np.zeros(n)
    dot[: len(seeds)] = seeds
    for node in range(len(seeds), n):
        for tail, head, slope in edges:
            if head == node:
                dot[head] = slope * dot[tail]
    return dot
    # WRONG: takes the edges in the order of the list
    dot = np.zeros(n)
    dot[: len(seeds)] = seeds
    for tail, head, slope in edges:
        dot[head] += slope * dot[tail]
    return dot
    # WRONG: puts a 1 at every input, whatever the seeds
    dot = np.zeros(n)
    dot[: len(seeds)] = 1.0
    for node in range(len(seeds), n):
        for tail, head, slope in edges:
            if head == node:
                dot[head] += slope * dot[tail]
    return dot
    # WRONG: takes node 0 for the only input
    dot = np.zeros(n)
    dot[0] = seeds[0]
    for node in range(1, n):
        for tail, head, slope in edges:
            if head == node:
                dot[head] += slope * dot[tail]
    return dot
    # WRONG: adds the slopes and forgets how fast the parents move
    dot = np.zeros(n)
    dot[: len(seeds)] = seeds
    for node in range(len(seeds), n):
        for tail, head, slope in edges:
            if head == node:
                dot[head] += slope
    return dot
    # WRONG: sweeps back from the last node
    bar = np.zeros(n)
    bar[n - 1] = 1.0
    for node in range(n - 1, -1, -1):
        for tail, head, slope in edges:
            if head == node:
                bar[tail] += slope * bar[head]
    return bar
    # WRONG: loses the fractions in an array of whole numbers
    dot = np.array(list(seeds) + [0] * (n - len(seeds)))
    for node in range(len(seeds), n):
        for tail, head, slope in edges:
            if head == node:
                dot[head] += slope * dot[tail]
    return dot
    # HINT: The inputs have their seeds. All other nodes begin with 0.
    # HINT: A node adds slope times tangent over its incoming edges. When are all tangents
    # at their tails known?
    # EXPLAIN: In topological order all parents come first, so their tangents are finished.
    # Seeds other than a single 1 give the derivative along a direction, a Jacobian-vector
    # product, at the price of one sweep.


# CHECK
tank = [(0, 2, 6.0), (0, 3, 1.0), (1, 2, 3.0), (1, 3, 1.0)]
tank += [(2, 4, 1 / 9), (3, 4, -2 / 9)]
for seeds, last in (
    ([1.0, 0.0], 4 / 9),
    ([0.0, 1.0], 1 / 9),
    ([3.0, 6.0], 2),
    ([1, 0], 4 / 9),
):
    found = graph_tangent(5, list(tank), list(seeds))
    assert np.shape(found) == (5,), "five nodes have five tangents"
    assert np.isclose(found[4], last), (
        f"the tank with the seeds {seeds}: the last tangent is {last:.4f}, "
        f"not {found[4]:.4f}"
    )
rng = np.random.default_rng(0)
for _ in range(30):
    k, more = (int(i) for i in rng.integers(1, 5, size=2))
    n = k + more
    S = np.triu(rng.normal(size=(n, n)), 1) * (rng.random((n, n)) < 0.8)
    S[:, :k] = 0
    edges = [
        (int(i), int(j), float(S[i, j])) for i, j in np.argwhere(S != 0)
    ]
    edges = [edges[i] for i in rng.permutation(len(edges))]
    seeds = rng.normal(size=k).tolist()
    found = graph_tangent(n, list(edges), list(seeds))
    truth = seeds @ np.linalg.inv(np.eye(n) - S)[:k]
    assert np.shape(found) == (n,), f"{n} nodes have {n} tangents"
    for i in range(n):
        assert np.isclose(found[i], truth[i]), (
            f"seeds {np.round(seeds, 2).tolist()}, edges "
            f"{[(i, j, round(s, 2)) for i, j, s in edges]}: the tangent of "
            f"node {i} is {truth[i]:.4f}, not {found[i]:.4f}"
        )
