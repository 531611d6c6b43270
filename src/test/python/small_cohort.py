"""The numbers of SmallCohort (report.cohort), each from its definition: python3 src/test/python/small_cohort.py (no packages needed)

p by counting all assignments, DeLong's variance from all pairs, Clopper-Pearson from binomial sums, one lesion left out after another.
"""
import itertools
import math
from statistics import NormalDist

NORMAL = NormalDist()
Z = NORMAL.inv_cdf(.975)
VP = [8, 1, 5, 4], [6, -10, 0, 2]
AREA = [-5, -20, 0], [-30, -12, -15, -40]
AGE = [61, 70, 55, 66], [48, 50, 59]


def u(a, b):
    return sum((x > y) + .5 * (x == y) for x in a for y in b)


def mann_whitney_p(a, b):
    pool, expected = a + b, len(a) * len(b) / 2
    distances = []
    for chosen in itertools.combinations(range(len(pool)), len(a)):
        rest = [pool[i] for i in range(len(pool)) if i not in chosen]
        distances.append(abs(u([pool[i] for i in chosen], rest) - expected))
    return sum(d >= abs(u(a, b) - expected) for d in distances) / len(distances)


def hodges_lehmann(a, b):
    """Median difference and its 95 % interval, for values without ties"""
    d = sorted(x - y for x in a for y in b)
    us = sorted(sum(c) - len(a) * (len(a) - 1) // 2 for c in itertools.combinations(range(len(a) + len(b)), len(a)))
    k = max(1, next(q for q in range(len(d)) if sum(x <= q for x in us) / len(us) >= .025))
    return (d[(len(d) - 1) // 2] + d[len(d) // 2]) / 2, d[k - 1], d[-k]


def covariance(x, y):
    return sum((a - sum(x) / len(x)) * (b - sum(y) / len(y)) for a, b in zip(x, y)) / (len(x) - 1)


def placements(a, b):
    return [u([x], b) / len(b) for x in a], [u(a, [y]) / len(a) for y in b]


def delong(a, b):
    auc, (of_a, of_b) = u(a, b) / len(a) / len(b), placements(a, b)
    variance = covariance(of_a, of_a) / len(a) + covariance(of_b, of_b) / len(b)
    half, logit = Z * math.sqrt(variance), math.log(auc / (1 - auc))
    ends = [1 / (1 + math.exp(sign * half / (auc * (1 - auc)) - logit)) for sign in (1, -1)]
    return auc, variance, max(0, auc - half), min(1, auc + half), *ends


def delong_paired(first, second):
    (a1, b1), (a2, b2) = placements(*first), placements(*second)
    both = covariance(a1, a2) / len(a1) + covariance(b1, b2) / len(b1)
    z = (delong(*first)[0] - delong(*second)[0]) / math.sqrt(delong(*first)[1] + delong(*second)[1] - 2 * both)
    return z, 2 * NORMAL.cdf(-abs(z))


def wilson(k, n):
    p = k / n
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / 4 / n / n)
    return [(p + Z * Z / 2 / n + sign * half) / (1 + Z * Z / n) for sign in (-1, 1)]


def clopper_pearson(k, n):
    def tail(p, first, last):
        return sum(math.comb(n, i) * p ** i * (1 - p) ** (n - i) for i in range(first, last + 1))

    def root(is_below):
        low, high = 0, 1
        for _ in range(100):
            middle = (low + high) / 2
            low, high = (middle, high) if is_below(middle) else (low, middle)
        return low
    return 0 if k == 0 else root(lambda p: tail(p, k, n) < .025), 1 if k == n else root(lambda p: tail(p, 0, k) > .025)


def youden(a, b):
    """The best midpoint, of highest sensitivity among ties; below everything if none beats chance"""
    values = sorted(set(a + b))
    scores = [(sum(x > c for x in a) * len(b) + sum(y < c for y in b) * len(a), -c)
              for c in [(x + y) / 2 for x, y in zip(values, values[1:])]]
    return -max(scores)[1] if max(scores)[0] > len(a) * len(b) else -math.inf


def leave_one_out(a, b):
    return (sum(a[i] > youden(a[:i] + a[i + 1:], b) for i in range(len(a))),
            sum(b[i] <= youden(a, b[:i] + b[i + 1:]) for i in range(len(b))))


def signed_rank(pre, post):
    d = [y - x for x, y in zip(pre, post) if x != y]
    ranks = [sum(abs(y) < abs(x) for y in d) + (sum(abs(y) == abs(x) for y in d) + 1) / 2 for x in d]
    v, expected = sum(r for r, x in zip(ranks, d) if x > 0), sum(ranks) / 2
    sums = [sum(r for r, s in zip(ranks, signs) if s) for signs in itertools.product([0, 1], repeat=len(d))]
    return v, sum(abs(s - expected) >= abs(v - expected) for s in sums) / len(sums)


def plan(auc, positives):
    """Obuchowski's variance with as many negatives: power, and positives for 80 and 90 %"""
    def deviation(theta):
        a = 1.414 * NORMAL.inv_cdf(theta)
        return math.sqrt(.0099 * math.exp(-a * a / 2) * (5 * a * a + 8 + a * a + 8))
    power = NORMAL.cdf((math.sqrt(positives) * (auc - .5) - Z * deviation(.5)) / deviation(auc))
    return power, *[math.ceil(((Z * deviation(.5) + NORMAL.inv_cdf(w) * deviation(auc)) / (auc - .5)) ** 2) for w in (.8, .9)]


for name, groups in dict(VP=VP, AREA=AREA, AGE=AGE).items():
    print(name, u(*groups), mann_whitney_p(*groups), hodges_lehmann(*groups), delong(*groups), youden(*groups), leave_one_out(*groups))
print("paired", delong_paired(([8, 1, 5], VP[1]), AREA))
for k, n in (4, 4), (2, 4), (3, 4), (2, 3), (4, 6), (2, 2), (4, 5), (6, 8), (6, 7), (1, 2):
    print(k, n, wilson(k, n), clopper_pearson(k, n))
tables = [math.comb(3, x) * math.comb(4, 3 - x) / math.comb(7, 3) for x in range(4)]
print("Fisher, 2 1 / 1 3:", sum(p for p in tables if p <= tables[2] * (1 + 1e-7)))
print("signed rank", signed_rank([2, 4, 1, 2], [3, 3, 5, 2]), signed_rank([5, 3, 6, 4], [1, 4, 1, 2]))
for auc in .7, .75, .8, .85, .9, .95:
    print("plan", auc, plan(auc, 4))
