r"""Return the $k$-th power of `A`, where `k` is a whole number, $k \ge 1$, and products are
computed by the function `multiply(B, C)` only. Call it at most twice for each binary
digit of $k$: 10 times for $k = 30$, which is 11110 in binary.

`A` need not be an array: it may be anything that `multiply` takes, such as a number or a
text. Products may be grouped in any way, since `multiply` is associative.
"""


def few_products(A, k, multiply):
    # SOLUTION
    result = None
    while True:
        if k % 2 == 1:
            result = A if result is None else multiply(result, A)
        k = k // 2
        if k == 0:
            return result
        A = multiply(A, A)
    # WRONG: multiplies k - 1 times
    result = A
    for _ in range(k - 1):
        result = multiply(result, A)
    return result
    # WRONG: squares k times
    for _ in range(k):
        A = multiply(A, A)
    return A
    # WRONG: works for powers of two only, since the rest is dropped
    while k > 1:
        A = multiply(A, A)
        k = k // 2
    return A
    # WRONG: multiplies in the square after the digit it belongs to
    result = A
    while k > 1:
        A = multiply(A, A)
        if k % 2 == 1:
            result = multiply(result, A)
        k = k // 2
    return result

    # WRONG: computes both halves anew, k - 1 products in all
    def go(k):
        if k == 1:
            return A
        return multiply(go(k // 2), go(k - k // 2))

    return go(k)
    # WRONG: starts from the number 1, which not everything can be multiplied by
    result = 1
    while k > 0:
        if k % 2 == 1:
            result = multiply(result, A)
        A = multiply(A, A)
        k = k // 2
    return result
    # WRONG: halves k in rounded numbers, which lose the last digits of a large k
    result = None
    while True:
        if k % 2 == 1:
            result = A if result is None else multiply(result, A)
        k = int(k / 2)
        if k == 0:
            return result
        A = multiply(A, A)
    # HINT: The square of the square is the fourth power. Which squares make up 30?
    # HINT: `k % 2` is the lowest binary digit, `k // 2` the others. At each digit,
    # square; where the digit is 1, multiply the square into the result.
    # EXPLAIN: Before the square for digit j is made, A holds the power 2 to the j. The
    # digits of k say which of these powers are factors. A number of m digits takes m - 1
    # squares and at most m - 1 other products.


# CHECK
def join(b, c):
    assert isinstance(b, str) and isinstance(c, str), (
        f"powers of a text are made of texts: {b} and {c} cannot be joined"
    )
    return b + c


def run(A, k, multiply):
    calls = []

    def counted(B, C):
        calls.append(1)
        assert len(calls) <= 2 * k.bit_length(), (
            f"for k = {k} at most {2 * k.bit_length()} products are needed"
        )
        return multiply(B, C)

    return few_products(A, k, counted)


power = run(3, 5, lambda b, c: b * c)
assert power == 243, f"3 to the power 5 is 243, not {power}"
for k in (1, 2, 3, 4, 6, 7, 30, 31, 32, 100, 1000):
    power = run(2, k, lambda b, c: b * c)
    assert power == 2**k, f"2 to the power {k} is {2**k}, not {power}"
    text = run("ab", k, join)
    assert text == "ab" * k, (
        f"if multiply joins texts, the power {k} of ab is {k} times ab"
    )
p = 1_000_003  # a prime: remainders keep the numbers small
for k in (10**18 - 1, 2**200 - 1):
    power = run(2, k, lambda b, c: b * c % p)
    assert power == pow(2, k, p), (
        f"2 to the power {k}, divided by {p}, leaves {pow(2, k, p)}, "
        f"not {power}"
    )


def matmul(B, C):
    return [
        [sum(b * c for b, c in zip(row, column)) for column in zip(*C)]
        for row in B
    ]


power = run([[1, 1], [1, 0]], 30, matmul)
assert power == [[1346269, 832040], [832040, 514229]], (
    f"the rabbits of 30 months: 1346269 in the corner, not {power}"
)
