#!/usr/bin/env python3
"""Writes small JPEG-LS images and what CharLS decodes from them, for JpegLsTest.

    python3 -m venv VENV; VENV/bin/pip install pyjpegls==1.5.1 numpy
    VENV/bin/python src/test/python/jpegls_reference.py src/test/resources/io/github/deltavp/dicom/pixels/jpegls.json

Each image: flat with a few specks (runs and their ends), a ramp, and noise, side by side. `crc` is CRC-32 of the samples that CharLS
decodes, little endian.
"""
import base64
import json
import sys
import zlib

import jpeg_ls

WIDTH, HEIGHT = 90, 40


def sample(x, y, largest, state):
    if x < 50:
        return largest // 3 if (x * 7 + y * 13) % 41 else largest // 2
    if x < 70:
        return (x * 3 + y * 5) % (largest + 1)
    return state % (largest + 1)


def image(bits):
    largest = (1 << bits) - 1
    state = 1
    out = bytearray()
    for y in range(HEIGHT):
        for x in range(WIDTH):
            state = (state * 1103515245 + 12345) % 2**31
            out += sample(x, y, largest, state >> 8).to_bytes(1 if bits <= 8 else 2, "little")
    return bytes(out)


def case(bits, near):
    frame = bytes(jpeg_ls.encode_pixel_data(image(bits), near, rows=HEIGHT, columns=WIDTH, samples_per_pixel=1, bits_stored=bits))
    decoded, _ = jpeg_ls.decode_pixel_data(frame)
    assert near or decoded == image(bits)
    return {"bits": bits, "near": near, "frame": base64.b64encode(frame).decode(), "crc": zlib.crc32(bytes(decoded))}


if __name__ == "__main__":
    with open(sys.argv[1], "w") as target:
        cases = [case(*c) for c in ((2, 0), (4, 0), (4, 1), (8, 0), (8, 3), (10, 0), (12, 0), (12, 2), (16, 0), (16, 20))]
        target.write("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")
