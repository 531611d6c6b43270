#!/usr/bin/env python3
"""Compares the import with dcm2niix: voxels and times on the test matrix of docs/dicom.md, and wall time on a large exam.

    mvn -q package -DskipTests test-compile
    java -cp "target/test-classes:target/classes:target/dependency/*" io.github.deltavp.dicom.WriteFlavours DIR
    python3 -m venv VENV; VENV/bin/pip install dcm2niix==1.0.20260724 nibabel==5.4.2 pydicom==3.0.2
    VENV/bin/python src/test/python/compare_dcm2niix.py matrix DIR
    VENV/bin/python src/test/python/compare_dcm2niix.py speed EXAM [ROUNDS]     EXAM is made (3,600 files of 128×128) if it is not there

The times of dcm2niix are its sidecar's list, else pixdim[4] between volumes. Those of the import are the truth: FlavourTest compares them with
what was written. Exit status 1 if both read the same shape and other voxels.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nibabel
import numpy

ROOT = Path(__file__).resolve().parents[3]
DCM2NIIX = shutil.which("dcm2niix") or str(Path(sys.executable).with_name("dcm2niix"))
# Where dcm2niix is wrong: what was written is FlavourTest's truth, and the import has it.
KNOWN = {"12 of 16 bits, high": "it passes over HighBit",
         "Enhanced, frames in any order": "it takes the frames as they lie in the file",
         "Philips, private scale factors": "it scales all slices by the factors of the first"}


def imported(folder):
    facts = json.loads((folder / "import.json").read_text())
    x, y, z, t = facts["size"]
    return facts, numpy.fromfile(folder / "import.raw", "<f4").reshape((x, y, z, t), order="F")


def converted(folder):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([DCM2NIIX, "-o", out, "-z", "n", "-d", "9", str(folder / "dicom")], capture_output=True, check=False)
        for path in sorted(Path(out).glob("*.nii")):
            sidecar = path.with_suffix(".json")
            image = nibabel.load(path)
            yield nibabel.Nifti1Image(image.get_fdata(dtype=numpy.float32), image.affine, image.header), json.loads(sidecar.read_text()) if sidecar.exists() else {}


def times_of(image, sidecar, count):
    for name in ("FrameTimesStart", "VolumeTiming"):
        if len(numpy.atleast_1d(sidecar.get(name, []))) == count:
            return name, numpy.array(sidecar[name], float)
    return "pixdim[4]", numpy.arange(count) * float(image.header["pixdim"][4])


def same_voxels(ours, theirs):
    return any(numpy.allclose(ours, turned, atol=1e-3, equal_nan=True) for turned in (theirs[:, ::-1], theirs[:, ::-1, ::-1], theirs))


def volumes(image):
    data = image.get_fdata(dtype=numpy.float32)
    return data.reshape(data.shape[:3] + (-1,)) if data.ndim >= 3 else data[:, :, None, None]


def compare(folder):
    """What dcm2niix made of a flavour: (name, voxels, times)."""
    facts, ours = imported(folder)
    made = [(image, sidecar, volumes(image)) for image, sidecar in converted(folder)]
    fitting = [entry for entry in made if entry[2].shape == ours.shape]
    if not fitting:
        shapes = "; ".join("×".join(map(str, data.shape)) for _, _, data in made[:3]) + ("; …" if len(made) > 3 else "")
        return facts["name"], f"other shape ({len(made)} files: {shapes or 'nothing'})", "–"
    for image, sidecar, data in fitting:
        if same_voxels(ours, data):
            source, theirs = times_of(image, sidecar, ours.shape[3])
            truth = numpy.array(facts["times"]) - facts["times"][0]
            worst = float(numpy.abs(truth - (theirs - theirs[0])).max())
            return facts["name"], "same", "same" if worst < 0.01 else f"off by up to {worst:.3f} s ({source}; interval {theirs[-1] / (len(theirs) - 1):.4g} s)"
    return facts["name"], "wrong: " + KNOWN[facts["name"]] if facts["name"] in KNOWN else "DIFFERENT", "–"


def matrix(target):
    rows = [compare(folder) for folder in sorted(path for path in Path(target).iterdir() if path.is_dir())]
    print("| flavour | voxels of dcm2niix | times of dcm2niix |\n|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    count = lambda word, column: sum(row[column] == word for row in rows)
    print(f"\n{len(rows)} flavours: same voxels {count('same', 1)}, of these same times {count('same', 2)}; "
          f"other shape {sum(row[1].startswith('other') for row in rows)}; wrong {sum(row[1].startswith('wrong') for row in rows)}; "
          f"different and not explained {count('DIFFERENT', 1)}")
    return 1 if count("DIFFERENT", 1) else 0


def make_exam(folder):
    """12 slices × 300 time points of 128×128, 16 bits, explicit little endian."""
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid
    folder.mkdir(parents=True)
    study, series, random = generate_uid(), generate_uid(), numpy.random.default_rng(1)
    for t in range(300):
        for z in range(12):
            data = Dataset()
            data.file_meta = FileMetaDataset()
            data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
            data.file_meta.MediaStorageSOPClassUID = data.SOPClassUID = MRImageStorage
            data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID = generate_uid()
            data.StudyInstanceUID, data.SeriesInstanceUID, data.Modality = study, series, "MR"
            data.Manufacturer, data.SeriesDescription, data.ImageType = "GE MEDICAL SYSTEMS", "dce", ["ORIGINAL", "PRIMARY", "M"]
            data.PatientID = data.PatientName = "speed"
            data.StudyDate = data.SeriesDate = data.AcquisitionDate = "20260101"
            data.StudyTime = data.SeriesTime = data.AcquisitionTime = "100000"
            data.Rows = data.Columns = 128
            data.PixelSpacing, data.SliceThickness = [2.5, 2.5], 5
            data.ImageOrientationPatient, data.ImagePositionPatient = [0, 1, 0, 0, 0, -1], [30 - 5 * z, -160, 160]
            data.RepetitionTime, data.EchoTime, data.FlipAngle = 4.5, 1.3, 25
            data.TriggerTime, data.TemporalPositionIdentifier, data.NumberOfTemporalPositions = t * 1000, t + 1, 300
            data.SeriesNumber, data.AcquisitionNumber, data.InstanceNumber = 4, 1, 12 * t + z + 1
            data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
            data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, 0
            data.PixelData = random.integers(0, 2000, 128 * 128, dtype="u2").tobytes()
            data.save_as(folder / f"i{random.integers(2**62):x}", enforce_file_format=True)


def seconds(command, out):
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def speed(exam, rounds="5"):
    exam = Path(exam)
    if not exam.exists():
        make_exam(exam)
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "out"
        ours = [str(ROOT / "bin" / "deltavp"), "Import DICOM Series...", f"input=[{exam}] output=[{out}] overwrite=true"]
        theirs = [DCM2NIIX, "-o", str(out), "-z", "n", str(exam)]
        pairs = [(seconds(ours, out), seconds(theirs, out)) for _ in range(int(rounds) + 1)][1:]
    for mine, other in pairs:
        print(f"DeltaVp {mine:.2f} s, dcm2niix {other:.2f} s, ratio {mine / other:.2f}")
    print(f"median: DeltaVp {statistics.median(p[0] for p in pairs):.2f} s, dcm2niix {statistics.median(p[1] for p in pairs):.2f} s, "
          f"ratio {statistics.median(p[0] / p[1] for p in pairs):.2f} (load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)")
    return 0


if __name__ == "__main__":
    sys.exit({"matrix": matrix, "speed": speed}[sys.argv[1]](*sys.argv[2:]))
