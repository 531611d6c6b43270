#!/usr/bin/env python3
"""Writes what pydicom reads from its own test files, for PydicomFilesTest.

    python3 -m venv VENV
    VENV/bin/pip install pydicom==3.0.2 numpy pylibjpeg pylibjpeg-libjpeg pylibjpeg-openjpeg pyjpegls
    VENV/bin/pip install --no-deps --target DIR pydicom==3.0.2 pydicom-data==1.0.0
    VENV/bin/python src/test/python/pydicom_reference.py DIR src/test/resources/io/github/deltavp/dicom/pydicom.json

For every file with one sample a pixel: its stored values as a CRC-32 of little-endian 32-bit floats and some of them,
or why pydicom cannot read them. No file is copied.
"""
import json
import sys
import warnings
import zlib
from pathlib import Path

import numpy
import pydicom

SAMPLES = 32


def entry(path):
    data = pydicom.dcmread(path)
    if "Rows" not in data or data.get("SamplesPerPixel", 1) != 1:
        return None
    result = {"frames": int(data.get("NumberOfFrames", 1) or 1), "rows": data.Rows, "columns": data.Columns,
              "syntax": str(data.file_meta.get("TransferSyntaxUID", ""))}
    try:
        values = numpy.ascontiguousarray(data.pixel_array).astype("<f4").ravel()
    except Exception as error:
        return dict(result, unreadable=type(error).__name__)
    step = max(1, values.size // SAMPLES)
    return dict(result, crc=zlib.crc32(values.tobytes()), step=int(step), samples=[float(v) for v in values[::step]])


def main(folder, target):
    warnings.simplefilter("ignore")
    files = {}
    for path in sorted(Path(folder).rglob("*")):
        if not path.is_file() or path.suffix in (".py", ".pyc", ".json", ".whl", ".zip", ".so"):
            continue
        try:
            found = entry(path)
        except Exception:
            continue
        if found:
            files[path.relative_to(folder).as_posix()] = found
    Path(target).write_text(json.dumps(files, indent="\t", sort_keys=True).replace("\n\t\t\t", " ").replace("\n\t\t]", " ]") + "\n")
    print(len(files), "files")


if __name__ == "__main__":
    main(*sys.argv[1:])
