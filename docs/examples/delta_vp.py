"""One study from Python, with pyimagej: maps as an array, the measures of ROIs and ΔVp as data frames.

pip install pyimagej pandas, then: python delta_vp.py FIJI_FOLDER STUDY_FOLDER
"""
import sys
from pathlib import Path

import imagej
import scyjava

fiji, study = sys.argv[1], Path(sys.argv[2])

# Without this line pyimagej takes Java 11, which is too old. "auto": your own Java if it is 21 or later, else a download.
scyjava.config.set_java_constraints(fetch="auto", version="21")
ij = imagej.init(fiji, mode="headless")


def run(name, result, **options):
    """Runs a command and gives its result. What is left out has its default. A refusal is an error with DeltaVp's own sentence."""
    done = ij.command().run("io.github.deltavp.command." + name, True, ij.py.to_java(options)).get()
    if done.isCanceled():
        raise RuntimeError(f"{name}: {done.getCancelReason()}")
    return done.getOutput(result)


series = run("ImportCommand", "imported", input=study / "pre")
maps = run("PerfusionMapsCommand", "maps", image=series)

# An xarray: slice, row, column, map. Coordinates are in mm. NaN: no answer. The names of the maps are in the slice labels.
labels = maps.getStack().getSliceLabels()[: maps.getNChannels()]
array = ij.py.from_java(maps).assign_coords(ch=[str(label).split(", slice")[0] for label in labels])
print("maps:", *array.ch.values, sep="  ")
fitted = array.sel(ch="Status") == 1
print(f"median Vp of {int(fitted.sum())} fitted voxels: {float(array.sel(ch='Vp').where(fitted).median()):.4f}")

# Data frames: a row a ROI and map, a row a lesion.
measures = ij.py.from_java(run("MeasureRoisCommand", "measures", image=series, rois=study / "pre-rois.zip")).infer_objects()
print(measures[measures["map"] == "vp"][["region", "mean", "sd", "voxels"]])

response = ij.py.from_java(run("CompareVisitsCommand", "response", patient="P01",
                               pre=study / "pre", prerois=study / "pre-rois.zip",
                               post=study / "post", postrois=study / "post-rois.zip")).infer_objects()
for lesion in response.itertuples():
    print(f"ΔVp of {lesion.lesion}: {lesion.delta_vp_percent:.1f} % ({lesion.verdict})")
