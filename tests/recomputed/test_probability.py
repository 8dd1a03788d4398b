"""Chapter 2: counts by other formulas, probabilities as fractions, tails by SciPy."""

from fractions import Fraction
from itertools import pairwise, product
from math import comb, exp, factorial, isqrt, lcm, log, perm, sqrt

import pytest
from scipy import stats
from scipy.special import gammaln

from recomputed.closeness import printed
from recomputed.page_output import page_answers, page_output

EVENTS = "probability/sample-spaces-and-events"
COUNTING = "probability/counting"
RULES = "probability/rules-of-probability"
CONDITIONAL = "probability/conditional-probability"
JOINT = "probability/joint-and-marginal"
CHANCE = "probability/simulating-chance"
REVIEW = "probability/review"


def error(p, trials):
    return float(p * (1 - p) / trials) ** 0.5


def simulated(p, trials):
    """What a simulation may print of p: within three standard errors."""
    return pytest.approx(float(p), abs=3 * error(p, trials))


def totals(dice):
    """How many throws show each total: the coefficients of (x + ... + x^6)^dice."""
    ways = {0: 1}
    for _ in range(dice):
        longer = {}
        for total, count in ways.items():
            for face in range(1, 7):
                longer[total + face] = longer.get(total + face, 0) + count
        ways = longer
    return ways


def without(dice, weights):
    """The probability that some face is missing, by filling in the faces one by one.

    The multinomial theorem: the faces' exponential series without their first term,
    multiplied up to the power of the number of dice.
    """
    series = [Fraction(1)] + [Fraction(0)] * dice
    for weight in weights:
        some = [Fraction(0)] + [weight**k / factorial(k) for k in range(1, dice + 1)]
        series = [
            sum(series[j] * some[k - j] for j in range(k + 1)) for k in range(dice + 1)
        ]
    return 1 - series[dice] * factorial(dice)


def test_three_dice():
    ways = totals(3)
    there = "Outcomes and events"
    assert page_output(EVENTS, there, "outcomes with total 9:") == [ways[9]] == [25]
    assert page_output(EVENTS, there, "outcomes with total 10:") == [ways[10]] == [27]
    trials = 100_000
    for total in (9, 10):
        p = Fraction(ways[total], 216)
        shown = page_output(EVENTS, "Throw them", f"{total} thought")
        se = printed(error(p, trials), 4)
        assert shown == [printed(p, 4), simulated(p, trials), se]


def test_sixes_of_three_dice():
    sixes = stats.binom(3, 1 / 6)
    for x in range(4):
        shown = page_output(EVENTS, "A number for each outcome", f"P(X = {x}) =")
        count = round(216 * sixes.pmf(x))
        assert shown == [count, 216, printed(sixes.pmf(x), 4)]
    assert page_output(EVENTS, "The other side", "complement:") == [
        printed(sixes.sf(0), 4)
    ]
    thrown = page_output(EVENTS, "The other side", "thrown:")
    p = sixes.sf(0)
    assert thrown == [simulated(p, 100_000), printed(error(p, 100_000), 4)]
    coins = stats.binom(4, 0.5)
    exact = [16, pytest.approx(coins.pmf(2)), pytest.approx(coins.sf(0))]
    shown = page_answers(EVENTS)[0]  # fractions come as two numbers each
    assert [shown[0], shown[1] / shown[2], shown[3] / shown[4]] == exact


def test_birthdays():
    there = "The birthday problem"
    for n in (10, 22, 23, 40, 57):
        # lists without a repeated day, by factorials of real numbers
        differ = exp(gammaln(366) - gammaln(366 - n) - n * log(365))
        shown = page_output(COUNTING, there, f"{n} people:")
        assert shown == [printed(1 - differ, 4)]
    for n in (22, 23):
        p = 1 - Fraction(perm(365, n), 365**n)
        shown = page_output(COUNTING, there, f"{n} thought")
        se = printed(error(p, 20_000), 4)
        assert shown == [printed(p, 4), simulated(p, 20_000), se]
        assert (p > Fraction(1, 2)) == (n == 23)


def test_lamps():
    faulty = stats.hypergeom(50, 4, 3)
    there = "Drawing without replacement"
    for j in range(4):
        shown = page_output(COUNTING, there, f"{j}  ")
        p = faulty.pmf(j)
        se = printed(error(p, 20_000), 4)
        assert shown == [
            printed(p, 4),
            pytest.approx(p, abs=3 * error(p, 20_000) + 0.00005),
            se,
        ]
    eggs = stats.hypergeom(10, 2, 3)
    a, b, c, d = page_answers(COUNTING)[1]
    assert [a / b, c / d] == [pytest.approx(eggs.pmf(j)) for j in (0, 1)]


def test_large_counts():
    there = "In deep learning"
    sets = 1
    for i in range(32):
        sets = sets * (1797 - i) // (i + 1)
    digits = page_output(COUNTING, there, "digits of C(1797, 32):")
    assert digits == [len(str(sets))] == [69]
    orders = page_output(COUNTING, there, "orders of 32 units:")
    assert orders == [pytest.approx(exp(gammaln(33)), rel=0.02)]
    # of 80,000 names of 32 bits, two agree: more likely than not
    log_differ = gammaln(2**32 + 1) - gammaln(2**32 - 80_000 + 1)
    assert log_differ - 80_000 * log(2**32) < log(1 / 2)


def test_divisible():
    # the numbers without a factor 2, 3 or 5, in 33 rounds of 30 and ten more
    free = sum(1 for x in range(1, 31) if all(x % k for k in (2, 3, 5)))
    rest = sum(1 for x in range(991, 1001) if all(x % k for k in (2, 3, 5)))
    p = 1 - Fraction(33 * free + rest, 1000)
    assert p == Fraction(734, 1000)
    assert page_output(RULES, "Or", "rule:") == [printed(p, 4)]
    assert page_output(RULES, "Or", "list:") == [printed(p, 4)]
    shown = page_output(RULES, "Or", "drawn:")
    assert shown == [simulated(p, 100_000), printed(error(p, 100_000), 4)]
    for top in (10, 12, 1000):
        both = Fraction(top // lcm(2, 3), top)
        each = Fraction(top // 2, top) * Fraction(top // 3, top)
        shown = page_output(RULES, "And", f"1 to {top}:")
        assert shown == [printed(both, 4), printed(each, 4)]


def test_disks():
    own = 1 - Fraction(95, 99)
    cases = {"alone": [(1, Fraction(5, 100))]}
    cases["basement"] = [(Fraction(99, 100), own), (Fraction(1, 100), Fraction(1))]
    for name, weather in cases.items():
        lost = [Fraction(0)] * 4  # how many disks, over all eight patterns
        for chance, p in weather:
            for disks in product((0, 1), repeat=3):
                path = chance
                for disk in disks:
                    path *= p if disk else 1 - p
                lost[sum(disks)] += path
        exact = {
            "one disk": lost[1] / 3 + lost[2] * 2 / 3 + lost[3],
            "any": 1 - lost[0],
            "all": lost[3],
        }
        for event, p in exact.items():
            shown = page_output(RULES, "At least one", f"{name}, {event}")
            error = printed(sqrt(p * (1 - p) / 1_000_000), 6)
            assert shown == [printed(p, 6), simulated(p, 1_000_000), error]
    assert round(100 * stats.binom(5, 0.05).sf(2), 2) == 0.12  # five networks


def test_rules_by_hand():
    first, second = page_answers(RULES)
    hits = [x for x in range(1, 61) if x % 4 == 0 or x % 6 == 0]
    assert first[0] / first[1] == pytest.approx(len(hits) / 60)
    assert second == [pytest.approx(0.4 * 0.5), pytest.approx(0.4 + 0.5)]


def test_screws():
    # of 1,000 screws 600 and 400, of which 12 and 20 are faulty
    claims = {
        "faulty  ": (Fraction(12 + 20, 1000), 200_000),
        "machine 2 if faulty": (Fraction(20, 32), None),
        "faulty if machine 2": (Fraction(20, 400), None),
    }
    for name, (p, trials) in claims.items():
        shown = page_output(CONDITIONAL, "Trees", name)
        assert trials is None or shown[2] == trials
        assert shown[:2] == [printed(p, 4), simulated(p, int(shown[2]))]


def test_three_doors():
    games = {}  # (prize, door opened): probability, for either host
    for prize in (1, 2, 3):
        doors = [door for door in (2, 3) if door != prize]
        for door in (2, 3):
            knows = Fraction(door in doors, 3 * len(doors))
            games[prize, door] = knows, Fraction(1, 6)
    stay = sum(games[1, door][0] for door in (2, 3))
    change = sum(games[5 - door, door][0] for door in (2, 3))
    three = games[2, 3][0] / sum(games[prize, 3][0] for prize in (1, 2, 3))
    on = [games[prize, door][1] for prize, door in games if prize != door]
    guess = sum(games[5 - door, door][1] for door in (2, 3)) / sum(on)
    lines = {
        "he knows, you stay": stay,
        "he knows, you change": change,
        "... and he opened 3": three,
        "he guesses, you change": guess,
    }
    for line, p in lines.items():
        shown = page_output(CONDITIONAL, "Three doors", line)
        assert shown[:2] == [printed(p, 4), simulated(p, int(shown[2]))]
    assert shown[2] == pytest.approx(1e5 * sum(on), abs=3e5 * error(sum(on), 100_000))


def test_alarm():
    p = Fraction(990, 990 + 19_980)  # of a million payments
    shown = page_output(CONDITIONAL, "The alarm", "thought")
    alarms = 2 * 20_970
    assert shown[0] == printed(p, 4)
    assert shown[1] == simulated(p, alarms)
    assert shown[2] == printed(error(p, alarms), 3)
    late = [3 * 4, 7 * 1]  # of 100 days
    second = page_answers(CONDITIONAL)[1]
    assert second[0] == pytest.approx(sum(late) / 100)
    assert second[1] / second[2] == pytest.approx(late[0] / sum(late))


def test_stones():
    small, large = {"A": (81, 87), "B": (234, 270)}, {"A": (192, 263), "B": (55, 80)}
    total = {
        x: Fraction(small[x][0] + large[x][0], small[x][1] + large[x][1]) for x in "AB"
    }
    for x in "AB":
        shown = page_output(JOINT, "One table", x)
        assert shown[0] == printed(total[x], 3)
        # each of 50,000 patients has either treatment with one half
        assert shown[1] == simulated(total[x], 24_500)
    both = [printed(total[x], 3) for x in "AB"]
    assert page_output(JOINT, "Three variables", "in total:") == both
    rates = page_output(JOINT, "Three variables", "by size:")
    assert rates == [
        printed(Fraction(*size[x]), 3) for x in "AB" for size in (small, large)
    ]
    assert all(size["A"][0] * size["B"][1] > size["B"][0] * size["A"][1]
               for size in (small, large))  # fmt: skip
    assert total["A"] < total["B"]
    of_successes = page_output(JOINT, "One table", "p(x | y):")
    assert of_successes == [printed(Fraction(k, n), 3) for k, n in
                            ((273, 562), (77, 138), (289, 562), (61, 138))]  # fmt: skip


def test_train():
    days = []  # of 500, 100 with a delay: both late, one, none
    for count, p in ((400, Fraction(1, 10)), (100, Fraction(9, 10))):
        days.append((count * p * p, count * p))
    both = sum(day[0] for day in days) / 500
    one = sum(day[1] for day in days) / 500
    there = "Conditional independence"
    shown = page_output(JOINT, there, "both late:")
    assert shown == [printed(both, 4), printed(one**2, 4)]
    assert page_output(JOINT, there, "simulated:") == [simulated(both, 100_000)]
    first, second = page_answers(JOINT)
    assert first[:2] == [pytest.approx(1 - 0.6), pytest.approx(1 - 0.7)]
    assert first[2] / first[3] == pytest.approx(1 - 0.2 / 0.6)
    assert second == [pytest.approx(3 * 5 * 20 / 10**5)]


def test_ten_dice():
    # a walk over the number of faces seen so far
    seen = [Fraction(1)] + [Fraction(0)] * 6
    for _ in range(10):
        stay = [seen[k] * Fraction(k, 6) for k in range(7)]
        grow = [Fraction(0)] + [seen[k] * Fraction(6 - k, 6) for k in range(6)]
        seen = [a + b for a, b in zip(stay, grow, strict=True)]
    p = seen[6]
    assert p == 1 - without(10, [Fraction(1, 6)] * 6)
    there = "A trial is a row"
    assert page_output(CHANCE, there, "p =") == [printed(p, 4)]
    for text, trials in (("100", 100), ("10,000", 10_000), ("1,000,000", 1_000_000)):
        line = f"{text:>9} trials:"
        (share,) = page_output(CHANCE, there, line)
        assert share == simulated(p, trials)
        far, se, ratio = page_output(CHANCE, there, f"{text:>9} error")
        assert far == printed(abs(share - float(p)), 3)
        assert se == printed(error(p, trials), 4)
        assert ratio == pytest.approx(abs(share - float(p)) / error(p, trials), abs=0.2)


def test_repeated_simulations():
    p = 1 - without(10, [Fraction(1, 6)] * 6)
    estimates = stats.binom(400, float(p))
    shown = page_output(CHANCE, "How far off", "standard error")
    assert shown[0] == printed(estimates.std() / 400, 4)
    # the root of a mean of 2,000 squares is off by about one part in 63
    assert shown[1] == pytest.approx(estimates.std() / 400, rel=3 / 63)
    for k in (1, 2, 3):
        far = k * estimates.std()
        low, high = estimates.mean() - far, estimates.mean() + far
        inside = estimates.cdf(high) - estimates.cdf(low)
        (share,) = page_output(CHANCE, "How far off", f"within {k} standard errors:")
        assert share == pytest.approx(inside, abs=3 * error(inside, 2000) + 0.0005)
    assert 1 / (2 * stats.norm.sf(3)) == pytest.approx(370, abs=1)
    assert 1 / (2 * stats.norm.sf(4)) == pytest.approx(16_000, rel=0.02)


def test_where_counting_fails():
    there = "When counting does not help"
    none = stats.binom(100_000, 0.5**20).pmf(0)
    assert page_output(CHANCE, there, "probability of seeing none:") == [
        printed(none, 3)
    ]
    weights = [Fraction(1, 10)] + [Fraction(1, 5)] * 4 + [Fraction(1, 10)]
    p = 1 - without(10, weights)
    shown = page_output(CHANCE, there, "wrong die:")
    assert shown == [simulated(p, 100_000), printed(error(p, 100_000), 4)]
    first, second = page_answers(CHANCE)
    # 450 of 500: the variance of the count is 45
    assert first == [printed(45**0.5 / 500, 4), 9 * 200**2 // 100]
    assert second == [(5200 - 5000) / isqrt(10_000 // 4)]


def test_aces():
    hand = stats.hypergeom(24, 4, 2)
    news = {
        "some ace": hand.pmf(2) / hand.sf(0),
        "ace spades": stats.hypergeom(23, 3, 1).pmf(1),
    }
    for line, p in news.items():
        kept = 200_000 * (hand.sf(0) if line == "some ace" else 1 / 12)
        shown = page_output(REVIEW, "Two aces", line)
        assert shown == [printed(p, 4), simulated(p, kept)]
    assert page_answers(REVIEW)[0] == [printed(stats.hypergeom(24, 4, 3).sf(0), 3)]


def test_longest_run():
    def pieces(k):
        """In how many ways 12 cards make k runs of one to three."""
        ways = [1] + [0] * 12
        for _ in range(k):
            ways = [sum(ways[max(0, n - 3) : n]) for n in range(13)]
        return ways[12]

    runs = [pieces(k) for k in range(14)]
    # red and black runs alternate: as many of both, or one more of either
    none = 2 * sum(k * k for k in runs) + 2 * sum(a * b for a, b in pairwise(runs))
    p = 1 - Fraction(none, comb(24, 12))
    there = "The longest run"
    assert page_output(REVIEW, there, "thought:") == [printed(p, 4)]
    shown = page_output(REVIEW, there, "a run of four:")
    assert shown == [
        pytest.approx(float(p), abs=3 * error(p, 50_000) + 0.0005),
        printed(error(p, 50_000), 3),
    ]
    # pairs of places with cards of one colour, among all pairs
    same = Fraction(2 * comb(12, 2), comb(24, 2))
    test = page_output(REVIEW, there, "test:")
    assert test == [printed(same, 4), simulated(same, 50_000)]


def test_game_night_by_hand():
    _, print_fits, both_wrong, queue, laugh = page_answers(REVIEW)
    fitting = 1 + Fraction(59, 20)  # how many of the 60 shoes fit, on average
    assert Fraction(*map(int, print_fits)) == 1 / fitting
    # of 200 statements of the first, 20 are wrong; ten are repeated, one more agrees
    assert both_wrong == [pytest.approx((10 + 1) / 200)]
    places = [(a, b) for a in range(8) for b in range(8) if a != b]
    behind = Fraction(sum(b == a + 1 for a, b in places), len(places))
    beside = Fraction(sum(abs(a - b) == 1 for a, b in places), len(places))
    assert queue[0] / queue[1] == behind
    assert queue[2] / queue[3] == beside
    assert laugh[0] == pytest.approx((20 + 15) / 100)  # of 100 guests
    assert laugh[1] / laugh[2] == pytest.approx(20 / 35)
