r"""`parents` is a dictionary: for each node, named by a string, a list of the nodes that it is
computed from. It may be empty, and a parent may stand in it twice, as in $v \cdot v$. There is no
circle. Return a list of all nodes in a topological order. There may be several; any of them is
right.
"""


def topological_order(parents):
    # SOLUTION
    order, placed = [], set()

    def place(node):
        if node in placed:
            return
        placed.add(node)
        for parent in parents[node]:
            place(parent)
        order.append(node)

    for node in parents:
        place(node)
    return order
    # WRONG: trusts the order of the dictionary
    return list(parents)
    # WRONG: sorts by name
    return sorted(parents)
    # WRONG: sorts by the number of parents
    return sorted(parents, key=lambda node: len(parents[node]))
    # WRONG: turns the order of the dictionary round
    return list(parents)[::-1]
    # WRONG: places a node before its parents
    order, placed = [], set()

    def place(node):
        if node in placed:
            return
        placed.add(node)
        order.append(node)
        for parent in parents[node]:
            place(parent)

    for node in parents:
        place(node)
    return order
    # WRONG: looks through the nodes once, and leaves out those not ready
    order = []
    for node in parents:
        if all(parent in order for parent in parents[node]):
            order.append(node)
    return order
    # WRONG: adds a node as soon as one of its parents is there
    order = [node for node in parents if not parents[node]]
    while len(order) < len(parents):
        for node in parents:
            some = any(parent in order for parent in parents[node])
            if some and node not in order:
                order.append(node)
    return order
    # WRONG: places a node again for each node that uses it
    order = []

    def place(node):
        for parent in parents[node]:
            place(parent)
        order.append(node)

    for node in parents:
        place(node)
    return order
    # WRONG: waits twice for a parent that is listed twice, and so for ever
    waits = {node: len(needed) for node, needed in parents.items()}
    order = [node for node in parents if waits[node] == 0]
    for done in order:
        for node, needed in parents.items():
            if done in needed:
                waits[node] -= 1
                if waits[node] == 0:
                    order.append(node)
    return order
    # HINT: Which nodes can come first? Which can come next, once those are placed?
    # HINT: Either look through all nodes again and again, and place those whose parents are
    # all placed; or place a node by first placing its parents, each in the same way.
    # EXPLAIN: To place a node, place its parents first, unless that has been done. Since
    # there is no circle, this ends. Each node is placed once, after all it needs.


# CHECK
import random

tank = {"v5": ["v3", "v4"], "v4": ["v1", "v2"], "v3": ["v1", "v2"]}
tank |= {"v1": [], "v2": []}
chance = random.Random(0)
square = {"cube": ["v", "square"], "square": ["v", "v"], "v": []}
graphs = [tank, {"alone": []}, square]
for _ in range(30):
    names = [f"n{i}" for i in range(chance.randint(2, 9))]
    chance.shuffle(names)
    graph = {}
    for i, name in enumerate(names):
        graph[name] = [p for p in names[:i] if chance.random() < 0.5]
    keys = list(graph)
    chance.shuffle(keys)
    graphs.append({name: graph[name] for name in keys})
for graph in graphs:
    order = topological_order({n: list(p) for n, p in graph.items()})
    assert isinstance(order, list), "the answer is a list of names"
    assert sorted(order) == sorted(graph), (
        f"each of the nodes {sorted(graph)} stands in the order once; "
        f"yours is {order}"
    )
    for node, needed in graph.items():
        for parent in needed:
            assert order.index(parent) < order.index(node), (
                f"with the parents {graph}, {node} needs {parent}, but "
                f"your order {order} has it before"
            )
