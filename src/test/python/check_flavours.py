#!/usr/bin/env python3
"""Checks the test matrix of docs/dicom.md with pydicom and dcm2niix, so that reader and writer share no mistake.

    mvn -q test-compile
    java -cp "target/test-classes:target/classes:target/dependency/*" io.github.deltavp.dicom.WriteFlavours DIR
    python3 -m venv VENV; VENV/bin/pip install pydicom==3.0.2 numpy dcm2niix
    VENV/bin/python src/test/python/check_flavours.py DIR

pydicom must read every generated image, and its rescaled pixels must be planes of the import. dcm2niix is listed: same
voxels, or what it made of the files instead. Exit status 1 if pydicom disagrees.
"""
import json
import struct
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy
import pydicom

NUMBERS = {2: "u1", 4: "<i2", 8: "<i4", 16: "<f4", 64: "<f8", 256: "i1", 512: "<u2", 768: "<u4"}
KNOWN = {"12 of 16 bits, high": "pydicom and dcm2niix pass over HighBit"}


def imported(folder):
    facts = json.loads((folder / "import.json").read_text())
    x, y, z, t = facts["size"]
    return facts, numpy.fromfile(folder / "import.raw", "<f4").reshape(t, z, y, x)


def planes_of(path):
    """Rescaled planes of one file, Philips' private factors as docs/dicom.md has them."""
    data = pydicom.dcmread(path)
    if "Rows" not in data or not any(name in data for name in ("PixelData", "FloatPixelData")):
        return
    stored = data.pixel_array.astype(float).reshape(-1, data.Rows, data.Columns)
    signal = stored * float(data.get("RescaleSlope", 1)) + float(data.get("RescaleIntercept", 0))
    scale = data.get((0x2005, 0x100E))
    yield from signal / (float(data.RescaleSlope) * scale.value) if scale is not None else signal


def check_pydicom(folder, series):
    wanted = {plane.astype("<f4").tobytes() for volume in series for plane in volume if not numpy.isnan(plane).all()}
    seen = set()
    for path in sorted((folder / "dicom").rglob("*")):
        if path.is_file():
            try:
                seen.update(numpy.round(plane).astype("<f4").tobytes() for plane in planes_of(path))
            except pydicom.errors.InvalidDicomError:
                pass
    rounded = {numpy.round(numpy.frombuffer(plane, "<f4")).astype("<f4").tobytes() for plane in wanted}
    return rounded <= seen


def nifti(path):
    raw = path.read_bytes()
    size = struct.unpack("<8h", raw[40:56])
    kind, = struct.unpack("<h", raw[70:72])
    offset, slope, intercept = struct.unpack("<3f", raw[108:120])
    x, y, z, t = size[1], size[2], size[3], max(1, size[4])
    values = numpy.frombuffer(raw, NUMBERS[kind], x * y * z * t, int(offset)).reshape(t, z, y, x).astype(float)
    return values * slope + intercept if slope else values


def check_dcm2niix(folder, series):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(["dcm2niix", "-o", out, "-z", "n", "-d", "9", str(folder / "dicom")], capture_output=True, check=False)
        made = [nifti(path) for path in sorted(Path(out).glob("*.nii"))]
    for image in made:
        for flipped in (image[:, :, ::-1], image[:, ::-1, ::-1]):
            if flipped.shape == series.shape and numpy.allclose(flipped, series, atol=1e-3, equal_nan=True):
                return "same voxels"
    shapes = ", ".join("×".join(map(str, image.shape[::-1])) for image in made) or "nothing"
    return f"made {shapes} (x,y,z,t) of {'×'.join(map(str, series.shape[::-1]))}"


def main(target):
    warnings.simplefilter("ignore")
    wrong = 0
    for folder in sorted(path for path in Path(target).iterdir() if path.is_dir()):
        facts, series = imported(folder)
        agrees = check_pydicom(folder, series)
        wrong += not agrees and facts["name"] not in KNOWN
        print(f"{facts['name']:<60} pydicom {'agrees' if agrees else 'DISAGREES'}; dcm2niix: {check_dcm2niix(folder, series)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
