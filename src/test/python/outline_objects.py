#!/usr/bin/env python3
"""Writes the DICOM outlines of OutlineObjectsTest from masks that are known: SEG by highdicom, RTSTRUCT by pydicom.

    python3 -m venv VENV
    VENV/bin/pip install highdicom==0.28.2 pydicom==3.0.2
    VENV/bin/python src/test/python/outline_objects.py src/test/resources/io/github/deltavp/dicom/outline

The series has 24 x 20 x 6 voxels of 1.5 x 2 x 4 mm, oblique. L1 is a disc with a hole and a piece beside it on slices 2 to 4,
"réf" a rectangle on the first slice and the last. masks.json has their voxels, x + 24 (y + 20 slice), and all UIDs.
binary.dcm, fractional.dcm and labelmap.dcm lie on the series, fine.dcm on another one of half the voxel size. structures.dcm
has the corners of the pixels: L1 with its hole as a keyhole, then by CLOSEDPLANAR_XOR, then drawn inside.
"""
import json
import sys
from pathlib import Path

import highdicom
import numpy
from highdicom.content import AlgorithmIdentificationSequence
from highdicom.sr.coding import CodedConcept
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

ROW = numpy.array([0.96, 0.28, 0.0])
COLUMN = numpy.array([-0.168, 0.576, 0.8])
NORMAL = numpy.cross(ROW, COLUMN)
ORIGIN = numpy.array([-20.0, 35.5, -12.25])
SPACING = (1.5, 2.0, 4.0)
SIZE = (24, 20, 6)
FRAME = "1.2.826.0.1.3680043.8.498.1"
STUDY = FRAME + ".2"


def masks():
    x, y = numpy.meshgrid(numpy.arange(SIZE[0]), numpy.arange(SIZE[1]))
    disc = numpy.hypot(x - 10, y - 9) < 6
    hole = numpy.hypot(x - 9, y - 9) < 2.5
    lesion = numpy.zeros(SIZE[::-1], bool)
    for z in (1, 2, 3):
        lesion[z] = disc & ~hole
        lesion[z, 2:5, 19:22] = True
    lesion[3, 10, 12] = False
    reference = numpy.zeros(SIZE[::-1], bool)
    reference[0, 0:4, 0:5] = True
    reference[5, 15:20, 20:24] = True
    return {"L1": lesion, "réf": reference}


def image(series, size, spacing, origin, z, number):
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    data.SOPInstanceUID = f"{series}.{number}"
    data.SeriesInstanceUID = series
    data.StudyInstanceUID = STUDY
    data.FrameOfReferenceUID = FRAME
    data.Modality = "MR"
    for key in ("PatientID", "PatientName", "PatientBirthDate", "PatientSex", "StudyID", "AccessionNumber", "StudyDate",
                "StudyTime", "ReferringPhysicianName", "Manufacturer", "PositionReferenceIndicator"):
        setattr(data, key, "")
    data.SeriesNumber, data.InstanceNumber = 1, number
    data.Rows, data.Columns = size[1], size[0]
    data.PixelSpacing = [spacing[1], spacing[0]]
    data.SliceThickness = spacing[2]
    data.ImageOrientationPatient = [*ROW, *COLUMN]
    data.ImagePositionPatient = [round(float(v), 6) for v in origin + z * spacing[2] * NORMAL]
    data.BitsAllocated = data.BitsStored = 16
    data.HighBit, data.PixelRepresentation, data.SamplesPerPixel = 15, 0, 1
    data.PhotometricInterpretation = "MONOCHROME2"
    return data


def series(uid, size, spacing, origin):
    return [image(uid, size, spacing, origin, z, z + 1) for z in range(size[2])]


def segmentation(path, kind, images, arrays, **more):
    code = CodedConcept("49755003", "SCT", "Morphologically abnormal structure")
    names = list(masks())
    descriptions = [highdicom.seg.SegmentDescription(i + 1, name, code, code, highdicom.seg.SegmentAlgorithmTypeValues.MANUAL)
                    for i, name in enumerate(names)]
    pixels = numpy.stack([arrays[name] for name in names], -1)
    if kind == "LABELMAP":
        pixels = (pixels * numpy.arange(1, len(names) + 1)).sum(-1).astype(numpy.uint8)
    elif kind == "BINARY":
        pixels = pixels.astype(numpy.uint8)
    result = highdicom.seg.Segmentation(
        images, pixels, kind, descriptions, FRAME + "." + path.stem.encode().hex()[:6].translate(str.maketrans("abcdef", "123456")),
        7, f"{FRAME}.{sum(path.stem.encode())}", 1, "highdicom", "script", "1", "1", **more)
    result.save_as(path)


def loops(mask):
    """Outlines of a slice along the sides of its pixels, what is inside on the left; corners (x, y) from -0.5."""
    edges = {}
    height, width = mask.shape
    for y, x in zip(*numpy.nonzero(mask)):
        for ox, oy, start, end in ((0, -1, (1, 0), (0, 0)), (-1, 0, (0, 0), (0, 1)), (0, 1, (0, 1), (1, 1)), (1, 0, (1, 1), (1, 0))):
            if not (0 <= x + ox < width and 0 <= y + oy < height and mask[y + oy, x + ox]):
                edges.setdefault((x + start[0], y + start[1]), []).append((x + end[0], y + end[1]))
    found = []
    while edges:
        start = at = next(iter(edges))
        loop = []
        while True:
            ends = edges[at]
            to = ends.pop()
            if not ends:
                del edges[at]
            loop.append((at[0] - 0.5, at[1] - 0.5))
            at = to
            if at == start:
                break
        found.append(loop)
    return found


def area(loop):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(loop, loop[1:] + loop[:1])) / 2


def keyhole(outer, hole):
    """One loop: there and back along a straight line."""
    return outer + outer[:1] + hole + hole[:1]


def contour(loop, z, kind):
    item = Dataset()
    item.ContourGeometricType = kind
    item.NumberOfContourPoints = len(loop)
    points = [ORIGIN + x * SPACING[0] * ROW + y * SPACING[1] * COLUMN + z * SPACING[2] * NORMAL for x, y in loop]
    item.ContourData = [f"{v:.4f}" for point in points for v in point]
    return item


def contours(mask):
    items = []
    for z in range(SIZE[2]):
        found = sorted(loops(mask[z]), key=lambda loop: -abs(area(loop)))
        if z == 1 and len(found) == 3:
            hole = next(loop for loop in found if area(loop) * area(found[0]) < 0)
            items.append(contour(keyhole(found[0], hole), z, "CLOSED_PLANAR"))
            items += [contour(loop, z, "CLOSED_PLANAR") for loop in found[1:] if loop is not hole]
        else:
            items += [contour(loop, z, "CLOSEDPLANAR_XOR" if z == 2 else "CLOSED_PLANAR") for loop in found]
    point = contour([(3, 3)], 2, "POINT")
    return items + [point]


def structures(path):
    data = Dataset()
    data.SpecificCharacterSet = "ISO_IR 192"
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.481.3"
    data.SOPInstanceUID = FRAME + ".99"
    data.StudyInstanceUID, data.SeriesInstanceUID, data.Modality = STUDY, FRAME + ".98", "RTSTRUCT"
    data.StructureSetLabel = "outlines"
    data.StructureSetROISequence, data.ROIContourSequence = [], []
    for number, (name, mask) in enumerate({**masks(), "empty": None}.items(), 1):
        roi, drawn = Dataset(), Dataset()
        roi.ROINumber, roi.ROIName, roi.ReferencedFrameOfReferenceUID = number, name, FRAME
        drawn.ReferencedROINumber = number
        if mask is not None:
            drawn.ContourSequence = contours(mask)
        data.StructureSetROISequence.append(roi)
        data.ROIContourSequence.append(drawn)
    data.file_meta = FileMetaDataset()
    data.file_meta.MediaStorageSOPClassUID, data.file_meta.MediaStorageSOPInstanceUID = data.SOPClassUID, data.SOPInstanceUID
    data.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    data.save_as(path, enforce_file_format=True)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    known = masks()
    images = series(STUDY + ".1", SIZE, SPACING, ORIGIN)
    segmentation(folder / "binary.dcm", "BINARY", images, known)
    segmentation(folder / "labelmap.dcm", "LABELMAP", images, known)
    soft = {name: numpy.where(mask, numpy.where(numpy.indices(mask.shape)[2] % 2, 0.502, 1.0), 0.49)
            for name, mask in known.items()}
    segmentation(folder / "fractional.dcm", "FRACTIONAL", images, soft, fractional_type="PROBABILITY", max_fractional_value=250)
    size, spacing = tuple(2 * n for n in SIZE), tuple(mm / 2 for mm in SPACING)
    origin = ORIGIN - 0.25 * (SPACING[0] * ROW + SPACING[1] * COLUMN + SPACING[2] * NORMAL)
    segmentation(folder / "fine.dcm", "BINARY", series(STUDY + ".2", size, spacing, origin),
                 {name: mask.repeat(2, 0).repeat(2, 1).repeat(2, 2) for name, mask in known.items()})
    structures(folder / "structures.dcm")
    text = {"frameOfReference": FRAME, "study": STUDY, "series": STUDY + ".1", "origin": ORIGIN.tolist(), "row": ROW.tolist(),
            "column": COLUMN.tolist(), "spacing": SPACING, "size": SIZE,
            "masks": {name: numpy.flatnonzero(mask).tolist() for name, mask in known.items()}}
    (folder / "masks.json").write_text(json.dumps(text, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
