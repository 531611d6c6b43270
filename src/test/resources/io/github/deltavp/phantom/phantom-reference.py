"""Makes phantom-reference.csv: the phantom's physics by scipy's adaptive quadrature, from the formulas.

Run with scipy 1.11 or later: python phantom-reference.py > phantom-reference.csv
Columns: what, time in s, value (concentration in mM; signal / M0).
"""
import numpy as np
from scipy.integrate import quad
from scipy.stats import gamma

ONSET, DOSE, OUTPUT, ALPHA, BETA, AGAIN, LATER, FAST, SLOW = 32, 7, 7, 3, 2.6, 0.15, 8, 0.008, 0.017
HCT = 0.42


def first_pass(t):
    return gamma.pdf(t - ONSET, ALPHA + 1, scale=BETA)


def convolve(f, kernel, t):
    """Integral of f(s) kernel(t - s) from the arrival (f is 0 before it)."""
    knots = [k for k in (ONSET + 10, ONSET + 20, ONSET + 30, ONSET + 60) if k < t]
    edges = [ONSET] + knots + [t]
    return sum(quad(lambda s: f(s) * kernel(t - s), a, b, epsabs=1e-13, epsrel=1e-11, limit=400)[0]
               for a, b in zip(edges[:-1], edges[1:])) if t > ONSET else 0.0


def blood(t):
    second = gamma.pdf(t - ONSET - LATER, 2 * ALPHA + 2, scale=BETA)
    washout = convolve(first_pass, lambda s: FAST * np.exp(-1.2 / 60 * s) + SLOW * np.exp(-0.15 / 60 * s), t)
    return 60 * DOSE / OUTPUT * (first_pass(t) + AGAIN * second + washout)


# A cubic interpolant on a 0.05 s grid stands for the blood curve inside the second convolution.
from scipy.interpolate import CubicSpline
grid = np.concatenate([[0], np.arange(ONSET, 330, 0.05)])
spline = CubicSpline(grid[1:], [blood(t) for t in grid[1:]])


def arterial(t):
    return float(spline(t)) if t > ONSET else 0.0


def tissue(t, ktrans, ve, vp, delay):
    plasma = lambda s: arterial(s) / (1 - HCT)
    k = ktrans / 60
    return vp * plasma(t - delay) + k * convolve(plasma, lambda s: np.exp(-k / ve * s), t - delay)


def vein(t, delay, dispersion):
    return convolve(arterial, lambda s: np.exp(-s / dispersion) / dispersion, t - delay)


def spoiled(r1, tr, te, fa, r2star, pulses):
    """Bloch equation pulse by pulse, spoiled before each."""
    m = 1.0
    for _ in range(pulses):
        m = 1 + (m * np.cos(fa) - 1) * np.exp(-tr * r1)
    return m * np.sin(fa) * np.exp(-te * r2star)


print("what,x,value")
for t in (30, 36, 39.8, 45, 54, 66, 90, 150, 299):
    print(f"blood,{t},{blood(t):.10g}")
    print(f"lesion,{t},{tissue(t, 0.15, 0.35, 0.09, 1.5):.10g}")
    print(f"vein,{t},{vein(t, 6, 5):.10g}")
for pulses in (0, 1, 5, 20, 3000):
    print(f"spoiled,{pulses},{spoiled(1 / 1.44 + 4.5 * 2, 0.0045, 0.0013, np.radians(25), 10, pulses):.12g}")
