#!/usr/bin/env python3
"""Delayed curves of the extended Tofts model, and what scipy makes of them.

Curves: an arterial curve that is a formula, convolved by adaptive quadrature, plus noise, rounded.
Fits: the same problem as DeltaVp's (a natural cubic spline through the arterial samples, 0 before
its first one), convolved by Gauss-Legendre quadrature in steps of 0.5 s and fitted by
scipy.optimize.least_squares from the best of 1200 pairs of kep and delay, whose amounts
scipy.optimize.lsq_linear finds; standard errors are scipy.optimize.curve_fit's.
Made with numpy and scipy of the versions in the first line of delayed-reference.csv.
"""
import sys

import numpy as np
import scipy
from scipy.integrate import quad
from scipy.interpolate import CubicSpline
from scipy.optimize import curve_fit, least_squares, lsq_linear

TIMES = 5.0 * np.arange(50)
KEP = (0.01, 10.0)  # 1/min
DELAY = (0.0, 15.0)  # s


def artery(t):
    """A gamma variate and its slow tail, in mM; the bolus comes at 22 s."""
    s = np.maximum(t - 22.0, 0.0)
    return 6.0 * (s / 6.0) ** 2 * np.exp(2 - s / 3.0) + 0.9 * (1 - np.exp(-s / 8.0)) * np.exp(-s / 400.0)


def tissue(vp, ktrans, kep, delay):
    leak = [quad(lambda u: artery(u) * np.exp(-kep / 60 * (t - delay - u)), 22.0, t - delay,
                 epsabs=1e-12, epsrel=1e-12, limit=400)[0] if t - delay > 22 else 0.0 for t in TIMES]
    return vp * artery(TIMES - delay) + ktrans / 60 * np.array(leak)


PLASMA = np.round(artery(TIMES), 6)
SPLINE = CubicSpline(TIMES, PLASMA, bc_type="natural")
NODES, WEIGHTS = np.polynomial.legendre.leggauss(4)


def spline(t):
    return np.where(t < TIMES[0], 0.0, SPLINE(np.clip(t, TIMES[0], TIMES[-1])))


def model(_, vp, ktrans, kep, delay):
    ends = np.maximum(TIMES - delay, 0.0)
    leak = np.zeros(len(TIMES))
    sum_ = 0.0
    start = 0.0
    k = kep / 60
    for i, end in enumerate(ends):
        # Between two samples: pieces that end at the spline's knots, each in steps of 0.5 s.
        for a, b in pieces(start, end):
            n = max(1, int(np.ceil((b - a) / 0.5)))
            edges = np.linspace(a, b, n + 1)
            half = (b - a) / n / 2
            u = (edges[:-1, None] + half + half * NODES).ravel()
            w = np.tile(half * WEIGHTS, n)
            sum_ = sum_ * np.exp(-k * (b - a)) + np.sum(w * spline(u) * np.exp(-k * (b - u)))
        leak[i] = sum_
        start = end
    return vp * spline(TIMES - delay) + ktrans / 60 * leak


def pieces(start, end):
    inner = TIMES[(TIMES > start) & (TIMES < end)]
    points = np.concatenate(([start], inner, [end]))
    return [(a, b) for a, b in zip(points[:-1], points[1:]) if b > a]


def residual(p, curve):
    """Of vp, ve, ln kep and delay: Ktrans = ve*kep, so that ve <= 1 is a plain bound."""
    vp, ve, log_kep, delay = p
    kep = np.exp(log_kep)
    return model(TIMES, vp, ve * kep, kep, delay) - curve


GRID = [(kep, delay, model(TIMES, 1, 0, kep, delay), model(TIMES, 0, kep, kep, delay))
        for kep in np.geomspace(*KEP, 24) for delay in np.linspace(*DELAY, 50)]


def starts(curve):
    """The best places of the grid, at least a second or a factor of 1.5 apart."""
    places = []
    for kep, delay, plasma, leak in GRID:
        found = lsq_linear(np.column_stack((plasma, leak)), curve, bounds=([0, 0], [np.inf, 1]), method="bvls")
        places.append((found.cost, found.x[0], found.x[1], np.log(kep), delay))
    chosen = []
    for place in sorted(places):
        if len(chosen) < 6 and all(abs(place[3] - p[3]) > 0.4 or abs(place[4] - p[4]) > 1 for p in chosen):
            chosen.append(place)
    return [list(place[1:]) for place in chosen]


def fit(curve):
    low = [0, 0, np.log(KEP[0]), DELAY[0]]
    high = [np.inf, 1, np.log(KEP[1]), DELAY[1]]
    found = [least_squares(residual, np.clip(start, np.add(low, 1e-9), np.subtract(high, 1e-9)), bounds=(low, high),
                           args=(curve,), x_scale=[0.05, 0.2, 1, 2], xtol=1e-14, ftol=1e-14, gtol=1e-14,
                           jac="3-point") for start in starts(curve)]
    return min(found, key=lambda f: f.cost)


def errors(curve, p):
    """Standard errors of vp, Ktrans, kep and delay, where no bound is near."""
    _, covariance = curve_fit(model, TIMES, curve, p0=p, xtol=1e-12, ftol=1e-12)
    return np.sqrt(np.diag(covariance))


def main():
    random = np.random.default_rng(20261126)
    print(f"# delayed-reference.py, numpy {np.__version__}, scipy {scipy.__version__}")
    print("what,vp,ktrans,kep,delay,sse,vpError,ktransError,kepError,delayError," + ",".join(
        f"c{i}" for i in range(len(TIMES))))
    print("plasma" + "," * 10 + ",".join(f"{c:.6f}" for c in PLASMA))
    cases = [  # vp, Ktrans, kep, delay, standard deviation of the noise
        (0.06, 0.12, 0.35, 4.3, 0.002), (0.03, 0.06, 0.5, 1.8, 0.004), (0.09, 0.2, 0.7, 7.9, 0.01),
        (0.05, 0.02, 0.2, 3.1, 0.01), (0.02, 0.15, 1.6, 5.6, 0.005), (0.0, 0.1, 0.4, 2.7, 0.005),
        (0.07, 0.0, 0.4, 6.2, 0.01), (0.04, 0.08, 0.3, 12.4, 0.03), (0.05, 0.3, 0.2, 4.9, 0.005),
        (0.03, 0.25, 25.0, 3.6, 0.004), (0.05, 0.1, 0.4, 16.5, 0.004), (0.01, 0.01, 0.3, 5.0, 0.03)]
    for case in cases:
        curve = np.round(tissue(*case[:4]) + case[4] * random.standard_normal(len(TIMES)), 6)
        best = fit(curve)
        vp, ve, log_kep, delay = best.x
        kep = np.exp(log_kep)
        p = [vp, ve * kep, kep, delay]
        inside = vp > 1e-4 and 1e-3 < ve < 0.999 and 0.0101 < kep < 9.99 and 0.01 < delay < 14.99
        told = [f"{e:.5g}" for e in errors(curve, p)] if inside else [""] * 4
        print("tissue," + ",".join(f"{x:.7g}" for x in p) + f",{2 * best.cost:.9g}," + ",".join(told) + "," +
              ",".join(f"{c:.6f}" for c in curve), flush=True)
        print(case, p, 2 * best.cost, told, file=sys.stderr, flush=True)


main()
