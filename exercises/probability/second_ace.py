"""From a deck of `cards` cards, of which `aces` are aces, somebody is dealt `hand`
cards, is asked "Have you an ace?" and truthfully says yes. Return the probability that
the hand has at least two aces. The deck has at least one ace, the hand at least one card,
and `hand` and `aces` are at most `cards`.
"""

import math


def second_ace(cards, aces, hand):
    # SOLUTION
    hands = math.comb(cards, hand)
    none = math.comb(cards - aces, hand)
    one = aces * math.comb(cards - aces, hand - 1)
    return (hands - none - one) / (hands - none)
    # WRONG: forgets the news
    hands = math.comb(cards, hand)
    none = math.comb(cards - aces, hand)
    one = aces * math.comb(cards - aces, hand - 1)
    return (hands - none - one) / hands
    # WRONG: takes the news to name the ace, and asks for another one
    none = math.comb(cards - aces, hand - 1)
    return 1 - none / math.comb(cards - 1, hand - 1)
    # WRONG: asks for exactly two
    hands = math.comb(cards, hand)
    none = math.comb(cards - aces, hand)
    if hand < 2:
        return 0.0
    two = math.comb(aces, 2) * math.comb(cards - aces, hand - 2)
    return two / (hands - none)
    # WRONG: gives the probability of exactly one, given at least one
    hands = math.comb(cards, hand)
    none = math.comb(cards - aces, hand)
    one = aces * math.comb(cards - aces, hand - 1)
    return one / (hands - none)
    # WRONG: forgets that the one ace can be any of them
    hands = math.comb(cards, hand)
    none = math.comb(cards - aces, hand)
    one = math.comb(cards - aces, hand - 1)
    return (hands - none - one) / (hands - none)
    # HINT: The news throws the hands without an ace away. How many are kept?
    # HINT: Of the hands that are kept, take those with exactly one ace away: choose the
    # ace, then the other cards from those that are none.
    # EXPLAIN: All hands are equally likely, so the conditional probability is a count
    # divided by a count: hands with at least two aces by hands with at least one. Both
    # are easier through what is taken away.


# CHECK
import itertools

p = second_ace(24, 4, 2)
assert abs(p - 6 / 86) < 1e-9, (
    f"two of 24 cards, given an ace: 6 of 86 hands, not {p}"
)
p = second_ace(10, 3, 1)
assert abs(p) < 1e-9, f"one card cannot be two aces: 0, not {p}"
p = second_ace(5, 5, 3)
assert abs(p - 1) < 1e-9, f"if all cards are aces it is certain, not {p}"
for cards in range(2, 8):
    for aces in range(1, cards + 1):
        for hand in range(1, cards + 1):
            hands = itertools.combinations(range(cards), hand)
            found = [sum(c < aces for c in one) for one in hands]
            kept = [f for f in found if f >= 1]
            truth = sum(f >= 2 for f in kept) / len(kept)
            p = second_ace(cards, aces, hand)
            assert abs(p - truth) < 1e-9, (
                f"{hand} of {cards} cards with {aces} aces: of "
                f"{len(kept)} hands with an ace a share of {truth:.4f}"
            )
