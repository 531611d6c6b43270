"""Makes the bundled synthetic cohort (49 lesions, 11 failures) and its curves: python3 src/test/python/synthetic_cohort.py (no packages needed)

No number in it is of a person. Values are drawn until they tell what Behar et al. (doi 10.3174/ajnr.A8057) report: change of plasma volume with
median -81 and mean -57 % in responders, median 1 and mean 88 % in failures, an area under the ROC curve of 0.86 where that of size is 0.68; above
-40 % of plasma volume 10 of 11 failures and 5 of 38 responders, above -10 % of size 9 and 20; 29 men, mean age 63 (SD 13), median 62 days.
"""
import math
import random
import statistics
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "src/main/resources/io/github/deltavp/study/cohort"
NOTICE = "# SYNTHETIC data, drawn at random for the tutorial of DeltaVp; of no real person. Made by src/test/python/synthetic_cohort.py\n"
FAILURES, RESPONDERS = 11, 38
ALL = FAILURES + RESPONDERS


def change(logarithm):
    return 100 * (math.exp(logarithm) - 1)


def auc(failures, responders):
    return sum((f > r) + .5 * (f == r) for f in failures for r in responders) / len(failures) / len(responders)


def above(values, cutoff):
    return sum(v > cutoff for v in values)


def until(alike, n, draw):
    """The first group of n values that is alike, rounded as it is written"""
    while True:
        drawn = [round(draw(), 2) for _ in range(n)]
        if alike(drawn):
            return drawn


def near(value, wanted, tolerance):
    return abs(value - wanted) < tolerance


def until_area(wanted, failures, responders):
    """Two groups, each drawn anew until the area under their ROC curve is as wanted"""
    while True:
        f, r = failures(), responders()
        if near(auc(f, r), wanted, .005):
            return f + r


def drawn_levels(shares):
    return random.choices(list(shares), list(shares.values()), k=ALL)


def shuffled(values):
    return random.sample(values, len(values))


def write(name, header, rows):
    text = [NOTICE, ",".join(header) + "\n"] + [",".join(map(str, row)) + "\n" for row in rows]
    (FOLDER / name).write_text("".join(text))


def signal(height, late):
    """Baseline, first pass from 0 s on, late enhancement"""
    curve = []
    for time in range(-12, 241, 6):
        t = max(time, 0)
        bolus = height * (t / 18) ** 1.5 * math.exp(1.5 * (1 - t / 18))
        curve.append((time, round(1 + bolus + late * (1 - math.exp(-t / 60)) + random.gauss(0, .04), 3)))
    return curve


random.seed(8057)
plasma = until_area(.86, lambda: until(
    lambda f: above(f, -40) == 10 and near(statistics.median(f), 1.4, 6) and near(statistics.mean(f), 88, 12),
    FAILURES, lambda: change(random.gauss(math.log(1.05), .95))), lambda: until(
    lambda r: above(r, -40) == 5 and near(statistics.median(r), -81, 3) and near(statistics.mean(r), -57, 4),
    RESPONDERS, lambda: change(random.gauss(math.log(.19), 1.25))))
size = until_area(.68, lambda: until(lambda f: above(f, -10) == 9, FAILURES, lambda: random.gauss(5, 20)),
                  lambda: until(lambda r: above(r, -10) == 20 and min(r) > -80, RESPONDERS, lambda: random.gauss(-9, 24)))
ktrans = [round(change(.45 * math.log1p(v / 100) + random.gauss(0, .55)), 2) for v in plasma]
enhancement = [round(change(.35 * math.log1p(v / 100) + random.gauss(0, .3)), 2) for v in plasma]
for unknown in 6, 29:
    enhancement[unknown] = ""
ages = until(lambda a: near(statistics.mean(a), 63, .6) and near(statistics.stdev(a), 13, .6), ALL, lambda: round(min(88, random.gauss(63, 13))))
days = until(lambda d: statistics.median(d) == 62, ALL, lambda: max(21, round(random.lognormvariate(math.log(62), .55))))
sexes = shuffled(["male"] * 29 + ["female"] * (ALL - 29))
levels = drawn_levels(dict(cervical=12, thoracic=50, lumbar=30, sacral=8))
primaries = drawn_levels(dict(lung=20, renal=25, breast=15, prostate=15, sarcoma=10, other=15))
groups = ["failure"] * FAILURES + ["responder"] * RESPONDERS
lesions = shuffled(list(zip(groups, plasma, ktrans, enhancement, size, ages, sexes, levels, primaries, days)))
write("synthetic-cohort.csv", "patient,lesion,group,deltaVp,deltaKtrans,deltaSignal,deltaArea,age,sex,location,primary,therapy_to_mri_days".split(","),
      [(f"SYN-{i + 1:02}", "L1", *lesion) for i, lesion in enumerate(lesions)])

rows = []
for i, lesion in enumerate(lesions):
    ratio = min(1 + lesion[1] / 100, 2.5)
    peak, late = math.exp(random.gauss(math.log(.9), .3)), math.exp(random.gauss(math.log(.6), .25))
    for visit, curve in ("pre", signal(peak, late)), ("post", signal(peak * ratio ** .6, late * ratio ** .35)):
        rows += [(f"SYN-{i + 1:02}", "L1", visit, time, value) for time, value in curve]
write("synthetic-curves.csv", "patient,lesion,visit,time_s,signal_relative".split(","), rows)
