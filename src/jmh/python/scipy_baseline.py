"""What a user would write: bounded scipy.optimize.curve_fit with numpy.convolve, extended Tofts.

Prints voxels per second of CPU time of one core: python scipy_baseline.py [frames] [voxels].
Needs numpy and scipy from PyPI; set OMP_NUM_THREADS=1.
"""
import sys
import time

import numpy as np
from scipy.optimize import curve_fit


def parker(minutes, hematocrit=0.42):
    gaussians = sum(
        a / (s * np.sqrt(2 * np.pi)) * np.exp(-((minutes - m) ** 2) / (2 * s * s))
        for a, m, s in ((0.809, 0.17046, 0.0563), (0.330, 0.365, 0.132))
    )
    tail = 1.050 * np.exp(-0.1685 * minutes) / (1 + np.exp(-38.078 * (minutes - 0.483)))
    return np.where(minutes < 0, 0, (gaussians + tail) / (1 - hematocrit))


def main(frames=60, voxels=200):
    dt = (5.0 if frames <= 100 else 0.5) / 60
    t = np.arange(frames) * dt
    cp = parker(t - 25.3 / 60)

    def model(_, ktrans, ve, vp):
        leak = np.convolve(cp, np.exp(-ktrans / ve * t))[:frames] * dt
        return vp * cp + ktrans * leak

    random = np.random.default_rng(1)
    curves = []
    for _ in range(voxels):
        curve = model(t, 0.3 * random.random(), 0.1 + 0.5 * random.random(), 0.1 * random.random())
        curves.append(curve + curve.max() / 20 * random.standard_normal(frames))
    start = time.process_time()
    for curve in curves:
        curve_fit(model, t, curve, p0=(0.1, 0.2, 0.05), bounds=((0, 1e-3, 0), (5, 1, 1)))
    print(f"{frames} frames: {voxels / (time.process_time() - start):.0f} voxels/s")


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:]))
