r"""Return the quotient of two complex numbers, with real numbers only.

`p` and `q` are pairs of real numbers, the real part first; `q` is not zero. The answer
is a pair as well: the real and the imaginary part of $(a + bi) / (c + di)$ for
`p = (a, b)` and `q = (c, d)`.
"""

import random


def divide_complex(p, q):
    # SOLUTION
    (a, b), (c, d) = p, q
    size = c**2 + d**2
    return ((a * c + b * d) / size, (b * c - a * d) / size)
    # WRONG: divides part by part
    return (p[0] / q[0], p[1] / q[1])
    # WRONG: multiplies by the number below, not by its conjugate
    (a, b), (c, d) = p, q
    size = c**2 + d**2
    return ((a * c - b * d) / size, (a * d + b * c) / size)
    # WRONG: divides by the modulus, not by its square
    (a, b), (c, d) = p, q
    size = (c**2 + d**2) ** 0.5
    return ((a * c + b * d) / size, (b * c - a * d) / size)
    # HINT: Multiply top and bottom by c - di. What is left below?
    # HINT: Below stands c squared plus d squared, a real number. Multiply out above.
    # EXPLAIN: Times the conjugate c - di, the bottom becomes the real number
    # c^2 + d^2, and the top is (a + bi)(c - di) = (ac + bd) + (bc - ad)i. A real
    # number divides both parts.


# CHECK
x, y = divide_complex((5, 5), (3, -1))
assert abs(x - 1) < 1e-12 and abs(y - 2) < 1e-12, (
    f"(5 + 5i) / (3 - i) is 1 + 2i, not {x} + ({y})i"
)
x, y = divide_complex((1, 0), (0, 1))
assert abs(x) < 1e-12 and abs(y + 1) < 1e-12, (
    f"1 / i is -i, since i times -i is 1; it is not {x} + ({y})i"
)
x, y = divide_complex((3, 4), (2, 0))
assert abs(x - 1.5) < 1e-12 and abs(y - 2) < 1e-12, (
    "a real number below divides both parts: (3 + 4i) / 2 is 1.5 + 2i"
)
draw = random.Random(0)
for _ in range(50):
    a, b, c, d = (draw.uniform(-3, 3) for _ in range(4))
    x, y = divide_complex((a, b), (c, d))
    back = complex(x, y) * complex(c, d)
    assert abs(back - complex(a, b)) < 1e-9, (
        "the quotient times the number below has to give the one above, "
        f"{complex(a, b):.2f}, but it gives {back:.2f}"
    )
