r"""Return a pair: the order with the smallest mean loss, and that mean loss.

`orders` has shape `(k,)`: the amounts that you may order. `eaten` has shape `(n,)`: what
was eaten at n parties. What is left over costs `left` for each kilogram, what is missing
costs `missing`. Of equally good orders return the first.
"""

import numpy as np


def best_order(orders, eaten, left, missing):
    # SOLUTION
    over = orders[:, None] - eaten  # (k, n), below 0 where some is missing
    loss = np.where(over > 0, left * over, -missing * over)
    mean = loss.mean(axis=1)  # (k,)
    best = mean.argmin()
    return orders[best], mean[best]
    # WRONG: swaps the two costs
    over = orders[:, None] - eaten
    loss = np.where(over > 0, missing * over, -left * over)
    mean = loss.mean(axis=1)
    best = mean.argmin()
    return orders[best], mean[best]
    # WRONG: orders what is nearest to the average
    best = np.abs(orders - eaten.mean()).argmin()
    over = orders[best] - eaten
    loss = np.where(over > 0, left * over, -missing * over)
    return orders[best], loss.mean()
    # WRONG: lets what is missing at one party make up for what is left at another
    over = orders - eaten.mean()
    loss = np.where(over > 0, left * over, -missing * over)
    best = loss.argmin()
    return orders[best], loss[best]
    # WRONG: rewards what is missing
    over = orders[:, None] - eaten
    loss = np.where(over > 0, left * over, missing * over)
    mean = loss.mean(axis=1)
    best = mean.argmin()
    return orders[best], mean[best]
    # WRONG: averages over the orders
    over = orders[:, None] - eaten
    loss = np.where(over > 0, left * over, -missing * over)
    mean = loss.mean(axis=0)
    best = mean.argmin()
    return orders[min(best, len(orders) - 1)], mean[best]
    # WRONG: adds the losses without dividing
    over = orders[:, None] - eaten
    loss = np.where(over > 0, left * over, -missing * over)
    total = loss.sum(axis=1)
    best = total.argmin()
    return orders[best], total[best]
    # WRONG: looks for the best of the worst cases
    over = orders[:, None] - eaten
    loss = np.where(over > 0, left * over, -missing * over)
    best = loss.max(axis=1).argmin()
    return orders[best], loss.mean(axis=1)[best]
    # WRONG: gives the place of the best order, not the order
    over = orders[:, None] - eaten
    loss = np.where(over > 0, left * over, -missing * over)
    mean = loss.mean(axis=1)
    return mean.argmin(), mean.min()
    # HINT: Make a table with a row for each order and a column for each party.
    # HINT: Where the order is larger than what was eaten, the loss is `left` times the
    # difference, elsewhere `missing` times the difference with the other sign.
    # EXPLAIN: The mean over a row estimates the expected loss of that order. The
    # smallest of these means belongs to the order that would have been best at the parties
    # that you saw.


# CHECK
orders = np.array([4.0, 5.0, 6.0, 7.0, 8.0])
order, loss = best_order(orders, np.array([4.0, 5.0, 8.0]), 2.0, 3.0)
assert np.isclose(order, 5), f"5 kg is best for 4, 5 and 8, not {order}"
assert np.isclose(loss, 11 / 3), (
    f"5 kg has the losses 2, 0 and 9, on average 3.667, not {loss}"
)
order, loss = best_order(orders, np.array([4.0, 5.0, 8.0]), 1.0, 9.0)
assert np.isclose(order, 8), (
    f"if missing bread is dear, order 8, not {order}"
)
order, loss = best_order(np.array([3.0, 9.0]), np.array([6.0]), 2.0, 2.0)
assert np.isclose(order, 3), (
    f"of equally good orders the first: 3, not {order}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k, n = (int(i) for i in rng.integers(2, 9, size=2))
    orders = rng.uniform(4, 8, size=k)
    eaten = rng.uniform(4, 8, size=n)
    left, missing = rng.uniform(0.5, 4, size=2)
    means = []
    for c in orders:
        total = 0.0
        for x in eaten:
            total += left * max(c - x, 0) + missing * max(x - c, 0)
        means.append(total / n)
    order, loss = best_order(orders, eaten, left, missing)
    assert np.isclose(loss, min(means)), (
        f"the smallest mean loss is {min(means):.4f}, not {loss:.4f}"
    )
    truth = orders[int(np.argmin(means))]
    assert np.isclose(order, truth), (
        f"the best of {orders.round(2)} is {truth:.2f}, not {order:.2f}"
    )
