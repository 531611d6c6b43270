"""One study from Python, with pyimagej: maps as an array, the measures of ROIs and ΔVp as data frames.

pip install pyimagej pandas, then: python delta_vp.py FIJI_FOLDER STUDY_FOLDER
"""
import sys
from pathlib import Path

import imagej

fiji, study = sys.argv[1], Path(sys.argv[2])
ij = imagej.init(fiji, mode="headless")


def run(name, **options):
    """Runs a command. What is left out has its default. A refusal is an error with DeltaVp's own sentence."""
    done = ij.command().run("io.github.deltavp.command." + name, True, ij.py.to_java(options)).get()
    if done.isCanceled():
        raise RuntimeError(f"{name}: {done.getCancelReason()}")
    return done


def rows(table):
    """ImageJ's results table as a list of rows."""
    headings = [str(heading) for heading in table.getHeadings()]
    return [{h: str(table.getStringValue(h, row)) for h in headings} for row in range(table.size())]


series = run("ImportCommand", input=str(study / "pre")).getOutput("imported")
maps = run("PerfusionMapsCommand", image=series).getOutput("maps")
print("maps:", [str(maps.getStack().getSliceLabel(maps.getStackIndex(c, 1, 1))) for c in range(1, maps.getNChannels() + 1)])

response = run("CompareVisitsCommand", pre=str(study / "pre"), prerois=str(study / "pre-rois.zip"),
               post=str(study / "post"), postrois=str(study / "post-rois.zip"), patient="P01").getOutput("response")
for row in rows(response):
    print(f"ΔVp of {row['lesion']}: {row['delta_vp_percent']} % ({row['verdict']})")
