"""Return the mean of a list of entries. Some are numbers, some are texts that
hold a number, such as `"28"`, `" 7.5 "` or `"-3"`. There is at least one entry. Leave the
list as it is.
"""


def mean_of_entries(entries):
    # SOLUTION
    numbers = [float(entry) for entry in entries]
    return sum(numbers) / len(numbers)
    # WRONG: leaves out the texts
    numbers = [entry for entry in entries if not isinstance(entry, str)]
    return sum(numbers) / len(numbers) if numbers else 0.0
    # WRONG: leaves out the texts, but divides by the count of all entries
    total = 0
    for entry in entries:
        if not isinstance(entry, str):
            total = total + entry
    return total / len(entries)
    # WRONG: cuts off what stands behind the decimal point
    numbers = [int(float(entry)) for entry in entries]
    return sum(numbers) / len(numbers)
    # WRONG: adds the numbers up, but does not divide
    return sum(float(entry) for entry in entries)
    # WRONG: changes the caller's list
    for i in range(len(entries)):
        entries[i] = float(entries[i])
    return sum(entries) / len(entries)
    # WRONG: picks the digits and points out of each text, and loses a minus
    numbers = []
    for entry in entries:
        signs = [c for c in str(entry) if c.isdigit() or c == "."]
        numbers.append(float("".join(signs)))
    return sum(numbers) / len(numbers)
    # HINT: What does `float("28")` give, and what does `float(28)` give?
    # HINT: Make a new list of numbers first, one for each entry. The mean of that list is
    # on the page.
    # EXPLAIN: `float` takes numbers and texts alike, and ignores spaces around a number.
    # `int` would do for 28, but `int("7.5")` is a ValueError. If an entry holds no
    # number at all, `float` stops with a message, which is better than a mean of the
    # rest.


# CHECK
import random

mean = mean_of_entries([25, 31, "28"])
assert abs(mean - 28) < 1e-9, (
    f'the mean of 25, 31 and "28" is 28, not {mean!r}'
)
mean = mean_of_entries(["8"])
assert abs(mean - 8) < 1e-9, f'the only entry is "8": 8, not {mean!r}'
mean = mean_of_entries([" 7.5 ", 8.0])
assert abs(mean - 7.75) < 1e-9, (
    f'halfway between " 7.5 " and 8 is 7.75, not {mean!r}'
)
mean = mean_of_entries(["-3", 5])
assert abs(mean - 1) < 1e-9, (
    f'halfway between "-3" and 5 is 1, not {mean!r}'
)
draw = random.Random(0)
for _ in range(20):
    halves = [draw.randint(-40, 120) for _ in range(draw.randint(1, 6))]
    entries = [
        draw.choice([h / 2, f"{h / 2}", f" {h / 2}"]) for h in halves
    ]
    before = list(entries)
    mean = mean_of_entries(entries)
    truth = sum(halves) / 2 / len(halves)
    assert abs(mean - truth) < 1e-9, (
        f"the mean of {before} is {truth:.4f}, not {mean!r}"
    )
    assert entries == before, (
        f"the caller's list was {before}; it has become {entries}"
    )
