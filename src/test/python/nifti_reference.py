#!/usr/bin/env python3
"""Writes tiny NIfTI files and what nibabel reads from them, for NiftiImageTest and NiftiWriterTest.

    python3 -m venv VENV; VENV/bin/pip install nibabel==5.4.2
    VENV/bin/python src/test/python/nifti_reference.py src/test/resources/io/github/deltavp/nifti/nifti.json

Each case: the file (gzip, base64), nibabel's affine (voxel → mm, RAS) and its scaled values, x fastest.
"""
import base64
import gzip
import io
import itertools
import json
import sys

import nibabel
import numpy
from nibabel.orientations import inv_ornt_aff

SIZE = (3, 2, 2, 2)
STORED = numpy.arange(24).reshape(SIZE, order="F") * 3 + 1
TYPES = ["u1", "i1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f4", "<f8"]
# Rotated about two axes, 2 × 3 × 4 mm.
ANGLES = numpy.radians([20, 35])
TURN_Z = numpy.array([[numpy.cos(ANGLES[0]), -numpy.sin(ANGLES[0]), 0], [numpy.sin(ANGLES[0]), numpy.cos(ANGLES[0]), 0], [0, 0, 1]])
TURN_X = numpy.array([[1, 0, 0], [0, numpy.cos(ANGLES[1]), -numpy.sin(ANGLES[1])], [0, numpy.sin(ANGLES[1]), numpy.cos(ANGLES[1])]])
OBLIQUE = numpy.eye(4)
OBLIQUE[:3, :3] = TURN_X @ TURN_Z @ numpy.diag([-2, 3, 4])
OBLIQUE[:3, 3] = [10, -20, 30]


def image(stored=STORED, affine=OBLIQUE, kind=nibabel.Nifti1Image, order="<", sform=1, qform=1, slope=None, unit="sec", interval=5.2):
    header = kind.header_class(endianness=order)
    header.set_data_dtype(stored.dtype)
    made = kind(stored, affine, header, dtype=stored.dtype)
    made.header.set_xyzt_units("mm", unit)
    made.header["pixdim"][4] = interval
    made.set_sform(affine if sform else None, sform)
    made.set_qform(affine if qform else None, qform)
    if slope:
        made.header["scl_slope"], made.header["scl_inter"] = slope
    return made


def file_bytes(made, slope=None):
    out = io.BytesIO()
    made.to_file_map({"image": nibabel.FileHolder(fileobj=out), "header": nibabel.FileHolder(fileobj=out)})
    raw = bytearray(out.getvalue())
    if slope:  # nibabel writes NaN here and scales by itself, so set them afterwards
        order = made.header.endianness
        one = made.header.sizeof_hdr == 348
        values = numpy.array(slope, order + ("f4" if one else "f8")).tobytes()
        at = 112 if one else 176
        raw[at:at + len(values)] = values
    return bytes(raw)


def case(name, **options):
    slope = options.pop("slope", None)
    raw = file_bytes(image(**options), slope)
    kind = options.get("kind", nibabel.Nifti1Image)
    back = kind.from_bytes(raw)
    return {"name": name, "file": base64.b64encode(gzip.compress(raw, mtime=0)).decode(), "affine": back.affine[:3].tolist(),
            "values": back.get_fdata().astype("f4").ravel(order="F").tolist()}


def cases():
    for kind, order in itertools.product((nibabel.Nifti1Image, nibabel.Nifti2Image), "<>"):
        for dtype in TYPES:
            yield case(f"{kind.__name__} {order} {dtype}", stored=STORED.astype(numpy.dtype(dtype).newbyteorder(order)), kind=kind, order=order)
    signed = (STORED - 30).astype("<i2")
    for kind, order in itertools.product((nibabel.Nifti1Image, nibabel.Nifti2Image), "<>"):
        yield case(f"{kind.__name__} {order} slope 0.25, intercept -7", stored=signed.astype(order + "i2"), kind=kind, order=order, slope=(0.25, -7))
    yield case("slope 0 means none", stored=signed, slope=(0, 5))
    yield case("negative values", stored=signed)
    yield case("unsigned above half", stored=(STORED + 2**32 - 100).astype("<u4"))
    yield case("qform only", stored=signed, sform=0)
    yield case("sform only", stored=signed, qform=0)
    yield case("milliseconds", stored=signed, unit="msec", interval=5200)
    for axes in itertools.permutations(range(3)):
        for flips in itertools.product((1, -1), repeat=3):
            turn = inv_ornt_aff(numpy.array([[a, f] for a, f in zip(axes, flips)]), (3, 2, 2))
            yield case(f"axes {axes} {flips}", stored=signed, affine=OBLIQUE @ numpy.diag([-1, 1, 1, 1]) @ turn)


if __name__ == "__main__":
    with open(sys.argv[1], "w") as target:
        target.write("[\n" + ",\n".join(json.dumps(c) for c in cases()) + "\n]\n")
