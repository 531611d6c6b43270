#!/usr/bin/env python3
"""Reads the DICOM objects of an analysis with pydicom and highdicom, and compares them with its maps, ROIs and tables.

    python3 -m venv VENV
    VENV/bin/pip install highdicom==0.28.2 pydicom==3.0.2 tifffile roifile
    bin/deltavp "Analyse Study..." pre=study/pre post=study/post prerois=study/pre-rois.zip postrois=study/post-rois.zip \
        output=analysis dicom=true [identifiers=keep]
    VENV/bin/python src/test/python/check_objects.py study analysis

Maps must be equal as floats, segments voxel for voxel. With dciodvfy (dicom3tools) and dsrdump (dcmtk) on the path, each
object must have no error.
"""
import csv
import shutil
import subprocess
import sys
from pathlib import Path

import highdicom
import numpy
import pydicom
import roifile
import tifffile

CODES = {"vp": ("126331", "1"), "ktrans": ("126312", "/min"), "kep": ("126313", "/min"), "ve": ("126314", "1")}


def sources(folder):
    found = {}
    for path in Path(folder).rglob("*.dcm"):
        data = pydicom.dcmread(path, stop_before_pixels=True)
        found[data.SOPInstanceUID] = data
    return found


def check_map(path, tiff, quantity):
    data = highdicom.pm.pmread(path) if hasattr(highdicom.pm, "pmread") else pydicom.dcmread(path)
    expected = tifffile.imread(tiff)
    got = numpy.frombuffer(data.FloatPixelData, "<f4").reshape(int(data.NumberOfFrames), data.Rows, data.Columns)
    assert got.shape == expected.reshape(got.shape).shape
    assert got.tobytes() == expected.reshape(got.shape).astype("<f4").tobytes(), path
    mapping = data.SharedFunctionalGroupsSequence[0].RealWorldValueMappingSequence[0]
    unit = mapping.MeasurementUnitsCodeSequence[0].CodeValue
    code = mapping.QuantityDefinitionSequence[0].ConceptCodeSequence[0].CodeValue
    assert (code, unit) == CODES[quantity], (code, unit)
    return got.size


def roi_mask(roi, shape):
    """Pixels whose centres lie inside, by the even-odd rule."""
    if roi.roitype == roifile.ROI_TYPE.RECT and not roi.composite:
        paths = [numpy.array([[roi.left, roi.top], [roi.right, roi.top], [roi.right, roi.bottom], [roi.left, roi.bottom]], float)]
    else:
        paths = roi.coordinates(multi=True)
    y, x = numpy.mgrid[:shape[0], :shape[1]] + 0.5
    inside = numpy.zeros(shape, bool)
    for path in paths:
        for (ax, ay), (bx, by) in zip(path, numpy.roll(path, -1, 0)):
            if ay != by:
                inside ^= ((ay <= y) != (by <= y)) & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    return inside


def check_segments(path, zipped):
    seg = highdicom.seg.segread(path)
    volume = seg.get_volume(combine_segments=False, dtype=numpy.uint8)
    voxels = {}
    for roi in roifile.roiread(zipped):
        name = roi.name
        while name[-1].isdigit() and "-" in name:
            name = name[:name.rindex("-")]
        voxels.setdefault(name, []).append(roi)
    counts = {}
    for number in seg.segment_numbers:
        label = seg.get_segment_description(number).segment_label
        got = volume.array[..., number - 1]
        positions = seg.PerFrameFunctionalGroupsSequence
        expected = sum(int(roi_mask(roi, got.shape[1:]).sum()) for roi in voxels[label])
        assert got.sum() == expected, (label, got.sum(), expected)
        for frame in positions:
            if frame.SegmentIdentificationSequence[0].ReferencedSegmentNumber != number:
                continue
            slice_number = frame.FrameContentSequence[0].DimensionIndexValues[-1]
            roi = [one for one in voxels[label] if max(one.z_position, 0) == slice_number or one.position == slice_number]
            mask = numpy.logical_or.reduce([roi_mask(one, got.shape[1:]) for one in roi])
            one = seg.pixel_array[list(positions).index(frame)] if int(seg.NumberOfFrames) > 1 else seg.pixel_array
            assert (one.astype(bool) == mask).all(), (label, slice_number)
        counts[label] = int(got.sum())
    return counts


def check_report(path, table):
    report = highdicom.sr.srread(path)
    measured = {}
    for group in report.content.get_planar_roi_measurement_groups() + report.content.get_volumetric_roi_measurement_groups():
        values = {m.name.meaning: m.value for m in group.get_measurements()}
        assert group.reference_type.meaning == "Referenced Segment", group.reference_type
        measured.setdefault(group.tracking_identifier, []).append(values)
    changes = {}
    for group in report.content.get_image_measurement_groups():
        changes[group.tracking_identifier] = {m.name.value: m.value for m in group.get_measurements()}
    rows = list(csv.DictReader(open(table)))
    for row in rows:
        pre, post = measured[row["lesion"]]
        nvp = "Plasma volume relative to reference (nVp)"
        for values, column in ((pre, "nvp_pre"), (post, "nvp_post")):
            assert abs(values[nvp] - float(row[column])) < 1e-9 * abs(values[nvp]) + 1e-6, (values, row[column])
        change = changes[row["lesion"]]["delta_vp"]
        assert abs(change - float(row["delta_vp_percent"])) < 1e-6 * abs(change) + 1e-6
    return len(rows)


def validate(path):
    told = []
    if shutil.which("dciodvfy"):
        text = subprocess.run(["dciodvfy", path], capture_output=True, text=True)
        errors = [line for line in (text.stdout + text.stderr).splitlines() if line.startswith("Error")]
        assert not errors, (path, errors)
        told.append("dciodvfy 0 errors")
    if shutil.which("dsrdump") and path.name == "response.dcm":
        text = subprocess.run(["dsrdump", path], capture_output=True, text=True)
        bad = [line for line in text.stderr.splitlines() if not line.startswith("W: The VR checker does not support")]
        assert text.returncode == 0 and not bad, bad
        told.append("dsrdump clean")
    return ", ".join(told)


def main(study, analysis):
    objects = analysis / "dicom"
    named = {}
    for visit in ("pre", "post"):
        named.update(sources(study / visit))
        for quantity in CODES:
            count = check_map(objects / f"{visit}-{quantity}.dcm", analysis / visit / "maps" / f"{quantity}.tif", quantity)
            print(visit, quantity, count, "floats equal")
        print(visit, check_segments(objects / f"{visit}-outlines.dcm", study / f"{visit}-rois.zip"), "voxels equal")
    print(check_report(objects / "response.dcm", analysis / "response.csv"), "lesions as in response.csv")
    pdf = pydicom.dcmread(objects / "report.dcm")
    whole = (analysis / "report.pdf").read_bytes()
    assert pdf.EncapsulatedDocument[:len(whole)] == whole and pdf.EncapsulatedDocumentLength == len(whole)
    uids = set()
    for path in sorted(objects.iterdir()):
        data = pydicom.dcmread(path)
        print(path.name, validate(path))
        assert data.SOPInstanceUID not in uids
        uids.add(data.SOPInstanceUID)
        kept = data.get("PatientIdentityRemoved", "NO") != "YES"
        for series in data.get("ReferencedSeriesSequence", []):
            for instance in series.ReferencedInstanceSequence:
                assert (instance.ReferencedSOPInstanceUID in named) == kept, path
        first = next(iter(named.values()))
        assert (data.PatientID == first.PatientID) == kept
    print("all is well")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
