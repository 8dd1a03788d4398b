"""Return for each order the number of the kiosk where it costs least.

`prices` has one kiosk in each row and one product in each column, shape (k, d). `orders`
has one order in each row, with how much of each product it takes, shape (n, d). Kiosks
are counted from 0; of equally cheap ones take the first. The answer has shape (n,).
"""

import numpy as np


def cheapest_kiosk(prices, orders):
    # SOLUTION
    costs = orders @ prices.T  # (n, k)
    return costs.argmin(axis=1)
    # WRONG: multiplies the transpose of what is asked and looks along its rows
    return (prices @ orders.T).argmin(axis=1)
    # WRONG: adds up prices, whatever is ordered
    return np.full(len(orders), prices.sum(axis=1).argmin())
    # WRONG: forgets to transpose, which fits by chance if k is d
    return (orders @ prices).argmin(axis=1)
    # WRONG: returns the costs, not the kiosks
    return (orders @ prices.T).min(axis=1)
    # HINT: One cost is the inner product of a row of orders with a row of prices.
    # HINT: A product wants rows times columns, and both tables have rows. What turns
    # the rows of prices into columns?
    # EXPLAIN: `prices.T` has a column for each kiosk, so `orders @ prices.T` has the
    # shape (n, d) @ (d, k), which is (n, k): one row of costs for each order. argmin
    # along axis 1 looks for the cheapest kiosk within each row.


# CHECK
prices = np.array([[1.2, 2.5], [1.5, 2.0]])
best = cheapest_kiosk(prices, np.array([[3.0, 2.0], [4.0, 1.0]]))
assert np.shape(best) == (2,), (
    f"two orders, two answers, not {np.shape(best)}"
)
assert best[0] == 1, "3 rolls and 2 coffees cost 8.60 and 8.50: kiosk 1"
assert best[1] == 0, "4 rolls and 1 coffee cost 7.30 and 8.00: kiosk 0"
rng = np.random.default_rng(0)
for k, d, n in ((2, 3, 5), (4, 4, 4), (6, 2, 9), (1, 3, 2), (3, 5, 1)):
    for _ in range(5):
        prices = rng.uniform(1, 4, size=(k, d))
        orders = rng.integers(0, 6, size=(n, d)).astype(float)
        before = prices.copy(), orders.copy()
        best = cheapest_kiosk(prices, orders)
        assert np.array_equal(prices, before[0]), (
            "prices has to stay as it was"
        )
        assert np.array_equal(orders, before[1]), (
            "orders has to stay as it was"
        )
        assert np.shape(best) == (n,), (
            f"{n} orders have {n} answers, not the shape {np.shape(best)}"
        )
        for row, kiosk in zip(orders, best, strict=True):
            costs = [sum(row[j] * p[j] for j in range(d)) for p in prices]
            assert kiosk == min(range(k), key=costs.__getitem__), (
                f"the costs are {np.round(costs, 2)}: not kiosk {kiosk}"
            )
