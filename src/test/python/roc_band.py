"""Reference values of RocBandTest and CohortStudyTest, from the bundled synthetic cohort: python3 src/test/python/roc_band.py (numpy, scipy)

The band: 200,000 stratified replicates, curves interpolated by numpy between their cuts, upper end of vertical steps; percentiles 2.5 and 97.5.
Sensitivities are multiples of 1/11, so quantiles jump: "firm" are the rates whose percentiles 2.2 and 2.8 (97.2 and 97.8) agree.
"""
import csv
from pathlib import Path

import numpy as np
from scipy import stats

TABLE = Path(__file__).parents[3] / "src/main/resources/io/github/deltavp/study/cohort/synthetic-cohort.csv"
ROWS = list(csv.DictReader(line for line in TABLE.open() if not line.startswith("#")))
RATES = np.arange(101) / 100


def column(name, group=None):
    return np.array([float(row[name]) for row in ROWS if row[name] and group in (None, row["group"])])


def curve(failures, responders):
    """Highest sensitivity at each false positive rate, straight between cuts"""
    cuts = np.concatenate(([np.inf], np.unique(np.concatenate((failures, responders)))[::-1]))
    x = (responders[:, None] >= cuts).mean(axis=0)
    y = (failures[:, None] >= cuts).mean(axis=0)
    last = np.searchsorted(x, RATES + 1e-12, side="right") - 1
    after = np.minimum(last + 1, len(x) - 1)
    width = np.where(x[after] > x[last], x[after] - x[last], 1)
    return y[last] + (RATES - x[last]) / width * (y[after] - y[last])


for marker in "deltaVp", "deltaArea":
    random = np.random.default_rng(1)
    f, r = column(marker, "failure"), column(marker, "responder")
    print(marker, "AUC", stats.mannwhitneyu(f, r).statistic / len(f) / len(r), "exact p", stats.mannwhitneyu(f, r, method="exact").pvalue)
    curves = np.array([curve(random.choice(f, len(f)), random.choice(r, len(r))) for _ in range(200_000)])
    low, low1, low2, high, high1, high2 = np.percentile(curves, [2.5, 2.2, 2.8, 97.5, 97.2, 97.8], axis=0)
    for i in range(0, 101, 5):
        print(marker, i / 100, round(low[i], 6) if low1[i] == low2[i] else "-", round(high[i], 6) if high1[i] == high2[i] else "-")
for name in "age", "therapy_to_mri_days":
    values = column(name)
    print(name, len(values), values.mean(), values.std(ddof=1), *np.percentile(values, [25, 50, 75]),
          stats.mannwhitneyu(column(name, "failure"), column(name, "responder"), method="asymptotic").pvalue)
