"""Which interpolation of a sampled arterial input gives the most accurate Ktrans at 5 s?

python src/test/python/aif_interpolation.py (needs numpy and scipy; about a minute)

Extended Tofts, 40 random tissues, ten phases of the sampling against the bolus, fitted with the interpolated input: |error| of
Ktrans in %, without noise and with 3 % of the peak as noise in the input. The figures are in docs/fit.md.
"""
import numpy as np
from scipy.interpolate import Akima1DInterpolator, CubicHermiteSpline, CubicSpline, PchipInterpolator, make_interp_spline
from scipy.optimize import minimize_scalar
from scipy.signal import lfilter

DT = 0.05
FINE = np.arange(0, 300, DT)
INDEX = (np.arange(60) * 5 / DT).astype(int)
TIMES = FINE[INDEX]


def parker(t):
    """Parker et al. 2006, doi 10.1002/mrm.21066, as plasma"""
    t = t / 60
    c = sum(a / (s * np.sqrt(2 * np.pi)) * np.exp(-(t - m) ** 2 / (2 * s ** 2))
            for a, m, s in ((.809, .17046, .0563), (.330, .365, .132)))
    c = c + 1.050 * np.exp(-.1685 * t) / (1 + np.exp(-38.078 * (t - .483)))
    return np.where(t < 0, 0, c) / .58


def sharp(t):
    """gamma variate that peaks after 6 s, with recirculation"""
    s = np.maximum(t, 0)
    r = np.maximum(s - 14, 0)
    return (7 * (s / 6) ** 3 * np.exp(3 - s / 2) + .9 * (r / 10) ** 2 * np.exp(2 - r / 5)
            + 1.6 * (1 - np.exp(-s / 12)) * np.exp(-s / 500))


def broad(t):
    """gamma variate that peaks after 11 s"""
    s = np.maximum(t, 0)
    return 4 * (s / 11) ** 3 * np.exp(3 - 3 * s / 11) + 1.4 * (1 - np.exp(-s / 20)) * np.exp(-s / 400)


def steffen(t, y):
    h = np.diff(t)
    s = np.diff(y) / h
    d = np.zeros_like(y)
    p = (s[:-1] * h[1:] + s[1:] * h[:-1]) / (h[:-1] + h[1:])
    least = np.minimum(np.minimum(abs(s[:-1]), abs(s[1:])), .5 * abs(p))
    d[1:-1] = (np.sign(s[:-1]) + np.sign(s[1:])) * least
    return CubicHermiteSpline(t, y, d)


def fourth_order(t, y):
    d = np.gradient(y, t)
    d[2:-2] = (y[:-4] - 8 * y[1:-3] + 8 * y[3:-1] - y[4:]) / (12 * (t[1] - t[0]))
    return CubicHermiteSpline(t, y, d)


METHODS = {
    'natural cubic spline': lambda t, y: CubicSpline(t, y, bc_type='natural'),
    'quintic spline': lambda t, y: make_interp_spline(t, y, k=5),
    'Akima': Akima1DInterpolator,
    'makima': lambda t, y: Akima1DInterpolator(t, y, method='makima'),
    'PCHIP': PchipInterpolator,
    'Steffen': steffen,
    'Catmull-Rom': lambda t, y: CubicHermiteSpline(t, y, np.gradient(y, t)),
    'Hermite, 4th order': fourth_order,
}


def convolve(cp, k):
    """with exp(-kt), exact for the piecewise linear curve"""
    e = np.exp(-k * DT)
    rise = (1 - e) / (k * DT)
    return lfilter([(1 - rise) / k, (rise - e) / k], [1, -e], cp)


def errors(interpolate, truth, samples, tissues):
    fine = interpolate(TIMES, samples)(np.minimum(FINE, TIMES[-1]))
    out = []
    for ktrans, ve, vp in tissues:
        y = vp * truth[INDEX] + ktrans / 60 * convolve(truth, ktrans / ve / 60)[INDEX]

        def fit(log_rate):
            a = np.stack([fine[INDEX], convolve(fine, np.exp(log_rate))[INDEX]], 1)
            x = np.linalg.solve(a.T @ a, a.T @ y)
            return x, np.sum((y - a @ x) ** 2)

        centre = np.log(ktrans / ve / 60)
        best = minimize_scalar(lambda k: fit(k)[1], bounds=(centre - .5, centre + .5), method='bounded',
                               options=dict(xatol=1e-6))
        out.append(100 * (fit(best.x)[0][1] * 60 / ktrans - 1))
    return np.abs(out)


random = np.random.default_rng(1)
TISSUES = [(random.uniform(.02, .3), random.uniform(.1, .6), random.uniform(.005, .1)) for _ in range(40)]
for aif in (parker, sharp, broad):
    for noise in (0, .03):
        print(aif.__doc__, ', noise', noise, flush=True)
        random = np.random.default_rng(7)
        found = {name: [] for name in METHODS}
        for phase in np.arange(0, 5, .5):
            truth = aif(FINE - 25.3 - phase)
            samples = truth[INDEX] + noise * truth.max() * random.standard_normal(60)
            for name, method in METHODS.items():
                found[name].append(errors(method, truth, samples, TISSUES))
        for name, values in found.items():
            print('  %-22s median %.2f, of the worst phase %.2f; 95th percentile of the worst phase %.2f' % (
                name, np.median(values), np.median(values, 1).max(), np.percentile(values, 95, axis=1).max()))
