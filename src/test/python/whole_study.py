#!/usr/bin/env python3
"""A whole study, DICOM to response.csv and report, beside dcm2niix merely converting the same files: docs/performance.md.

    python3 -m venv VENV; VENV/bin/pip install dcm2niix==1.0.20260724 pydicom==3.0.2
    bin/setup && mvn -q package -DskipTests
    VENV/bin/python src/test/python/whole_study.py DIR [ROUNDS] [MEGABYTES]

DIR gets the study (twice 256 x 256 x 12 x 60, one file a slice and time, 1,440 files, and its truth) unless it is there already.
Each round runs dcm2niix, then DeltaVp with a heap of MEGABYTES (1500), so that both meet the same load; then one exam's maps with
1000 MB. Prints wall and CPU time of both, their ratio, and the answer beside the truth.
"""
import csv
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import time

import pydicom

ROOT = pathlib.Path(__file__).resolve().parents[3]
DELTAVP = str(ROOT / "bin" / "deltavp")
DCM2NIIX = shutil.which("dcm2niix", path=os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]]))


def make(folder):
    """The sample study without its phase images and localizers: the 1,440 files that both programs read."""
    if (folder / "dicom").is_dir():
        return
    subprocess.run([DELTAVP, "Sample Study...", f"output=[{folder}/sample] size=large overwrite=true"], check=True)
    for visit in ("pre", "post"):
        target = folder / "dicom" / visit
        target.mkdir(parents=True)
        for file in sorted((folder / "sample" / visit).iterdir()):
            tags = pydicom.dcmread(file, stop_before_pixels=True)
            if "DCE" in tags.SeriesDescription and "PHASE" not in tags.ImageType:
                os.link(file, target / file.name)


def measure(command, megabytes=1500):
    """Wall and CPU seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, DELTAVP_JAVA_OPTIONS=f"-Xmx{megabytes}m"))
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def convert(folder):
    shutil.rmtree(folder / "nifti", ignore_errors=True)
    (folder / "nifti").mkdir()
    return measure([DCM2NIIX, "-z", "n", "-o", str(folder / "nifti"), str(folder / "dicom")])


def analyse(folder, megabytes):
    rois = f"prerois=[{folder}/sample/pre-rois.zip] postrois=[{folder}/sample/post-rois.zip]"
    visits = f"pre=[{folder}/dicom/pre] post=[{folder}/dicom/post]"
    shutil.rmtree(folder / "analysis", ignore_errors=True)
    return measure([DELTAVP, "Analyse Study...", f"{visits} {rois} output=[{folder}/analysis]"], megabytes)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 1500
    folder.mkdir(parents=True, exist_ok=True)
    make(folder)
    ratios = []
    for _ in range(rounds):
        niix, study = convert(folder), analyse(folder, megabytes)
        ratios.append((study[0] / niix[0], study[1] / niix[1]))
        print(f"dcm2niix {niix[0]:.2f} s (CPU {niix[1]:.2f}), study {study[0]:.1f} s (CPU {study[1]:.1f}), "
              f"ratio {ratios[-1][0]:.1f} (CPU {ratios[-1][1]:.1f}), load {os.getloadavg()[0]:.1f}", flush=True)
    print(f"median ratio {statistics.median(r[0] for r in ratios):.1f} (CPU {statistics.median(r[1] for r in ratios):.1f})")
    maps = measure([DELTAVP, "Perfusion Maps...", f"input=[{folder}/dicom/pre] output=[{folder}/maps] overwrite=true"], 1000)
    print(f"Perfusion Maps of one exam with 1000 MB: {maps[0]:.1f} s (CPU {maps[1]:.1f})")
    truth = json.loads((folder / "sample" / "truth.json").read_text())["deltaVpPercent"]
    with open(folder / "analysis" / "response.csv", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            print(f"{row['lesion']}: dVp {float(row['delta_vp_percent']):.1f} %, truth {truth:.1f} %, {row['verdict']}")


if __name__ == "__main__":
    main()
