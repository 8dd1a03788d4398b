r"""The nodes $0, 1, \dots, n - 1$ of a graph are in topological order, and node $n - 1$ is the
result. `edges` is a list of triples `(tail, head, slope)` in any order, with
`tail < head`; `slope` is the local derivative of the head by the tail. Return the adjoints of
all nodes, an array of shape `(n,)` of floats. Two edges may join the same two nodes.
"""

import numpy as np


def graph_adjoints(n, edges):
    # SOLUTION
    bar = np.zeros(n)
    bar[n - 1] = 1.0
    for node in range(n - 1, -1, -1):
        for tail, head, slope in edges:
            if head == node:
                bar[tail] += slope * bar[head]
    return bar
    # WRONG: keeps only what arrives last
    bar = np.zeros(n)
    bar[n - 1] = 1.0
    for node in range(n - 1, -1, -1):
        for tail, head, slope in edges:
            if head == node:
                bar[tail] = slope * bar[head]
    return bar
    # WRONG: takes the edges in the order of the list
    bar = np.zeros(n)
    bar[n - 1] = 1.0
    for tail, head, slope in edges:
        bar[tail] += slope * bar[head]
    return bar
    # WRONG: turns the list of edges round, which need not be in order
    bar = np.zeros(n)
    bar[n - 1] = 1.0
    for tail, head, slope in reversed(edges):
        bar[tail] += slope * bar[head]
    return bar
    # WRONG: sweeps forward: how fast node 0 moves the others
    dot = np.zeros(n)
    dot[0] = 1.0
    for node in range(n):
        for tail, head, slope in edges:
            if head == node:
                dot[head] += slope * dot[tail]
    return dot
    # WRONG: takes the direct edges to the result only
    bar = np.zeros(n)
    bar[n - 1] = 1.0
    for tail, head, slope in edges:
        if head == n - 1:
            bar[tail] += slope
    return bar
    # WRONG: starts every node with 1
    bar = np.ones(n)
    for node in range(n - 1, -1, -1):
        for tail, head, slope in edges:
            if head == node:
                bar[tail] += slope * bar[head]
    return bar
    # WRONG: lets a second edge between the same nodes replace the first
    slopes = {(tail, head): slope for tail, head, slope in edges}
    bar = np.zeros(n)
    bar[n - 1] = 1.0
    for node in range(n - 1, -1, -1):
        for (tail, head), slope in slopes.items():
            if head == node:
                bar[tail] += slope * bar[head]
    return bar
    # WRONG: loses the fractions in an array of whole numbers
    bar = np.zeros(n, dtype=np.int64)
    bar[n - 1] = 1
    for node in range(n - 1, -1, -1):
        for tail, head, slope in edges:
            if head == node:
                bar[tail] += int(slope * bar[head])
    return bar
    # HINT: The result has adjoint 1. Every other node begins with 0 and adds.
    # HINT: An edge may be used when the adjoint of its head is finished. Which order of the
    # heads makes sure of that?
    # EXPLAIN: From the last node to the first, each hands slope times its own adjoint to the
    # tails of its incoming edges. All edges out of a node lead to later nodes, so its adjoint
    # is finished when its turn comes.


# CHECK
tank = [(0, 2, 6.0), (0, 3, 1.0), (1, 2, 3.0), (1, 3, 1.0)]
tank += [(2, 4, 1 / 9), (3, 4, -2 / 9)]
found = graph_adjoints(5, list(tank))
assert np.shape(found) == (5,), (
    f"five nodes have five adjoints, not shape {np.shape(found)}"
)
assert np.allclose(found, [4 / 9, 1 / 9, 1 / 9, -2 / 9, 1]), (
    f"the adjoints of the tank are 4/9, 1/9, 1/9, -2/9 and 1, "
    f"not {np.round(found, 4).tolist()}"
)
found = graph_adjoints(2, [(0, 1, 3.0), (0, 1, 3.0)])
assert np.allclose(found, [6, 1]), (
    "a node that is used twice by the same node, as in v * v with v = 3, "
    f"has the adjoint 3 + 3 = 6, not {found[0]}"
)
assert np.allclose(graph_adjoints(1, []), [1]), (
    "a graph with one node: it is the result, with adjoint 1"
)
rng = np.random.default_rng(0)
for _ in range(30):
    n = int(rng.integers(2, 9))
    S = np.triu(rng.normal(size=(n, n)), 1) * (rng.random((n, n)) < 0.7)
    edges = [
        (int(i), int(j), float(S[i, j])) for i, j in np.argwhere(S != 0)
    ]
    edges = [edges[i] for i in rng.permutation(len(edges))]
    found = graph_adjoints(n, list(edges))
    truth = np.linalg.inv(np.eye(n) - S)[:, -1]
    assert np.shape(found) == (n,), f"{n} nodes have {n} adjoints"
    for i in range(n):
        assert np.isclose(found[i], truth[i]), (
            f"n = {n}, edges {[(i, j, round(s, 2)) for i, j, s in edges]}: "
            f"the adjoint of node {i} is {truth[i]:.4f}, the sum over all "
            f"paths to node {n - 1}, not {found[i]:.4f}"
        )
