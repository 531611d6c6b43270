#!/usr/bin/env python3
"""Plants forty mistakes in the files of the sample study, and says whether DeltaVp refuses or tells each of them.

    python3 -m venv VENV
    VENV/bin/pip install pydicom==3.0.2 roifile==2026.2.10
    VENV/bin/python src/test/python/plant_mistakes.py FOLDER [NUMBER ...]

FOLDER is new, or that of the last run. Files are changed by pydicom and roifile, and analysed by bin/deltavp, as a user
does. A mistake counts as told where the command refuses with a sentence, or where response.csv has a remark, on the
matter; the study without mistakes must have none. With numbers: these mistakes alone.
"""
import csv
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import numpy
import pydicom
import roifile

DELTAVP = Path(__file__).resolve().parents[3] / "bin" / "deltavp"
SERIES = "SAG DCE FSPGR 3D"
MISTAKES = []


def mistake(kind, words, expected):
    """Registers a function that spoils a copy of the study, and may return options that differ from the usual ones."""
    def register(spoil):
        MISTAKES.append((kind, words, expected, spoil))
        return spoil
    return register


class Copy:
    """A copy of the sample study whose files may be changed; the others are links."""

    def __init__(self, source, folder):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder, copy_function=os.link)
        self.folder = folder

    def images(self, visit):
        """[(path, data set)] of the dynamic series, magnitude and phase, in time and slice order."""
        found = []
        for path in sorted((self.folder / visit).glob("*.dcm")):
            data = pydicom.dcmread(path)
            if data.SeriesDescription == SERIES:
                found.append((path, data))
        return sorted(found, key=lambda one: (float(one[1].TemporalPositionIdentifier), float(one[1].SliceLocation)))

    def change(self, visit, edit):
        """edit(data set, frame from 0): of each image."""
        for path, data in self.images(visit):
            edit(data, int(data.TemporalPositionIdentifier) - 1)
            path.unlink()
            data.save_as(path)

    def pixels(self, visit, edit):
        """edit(pixels, frame) -> pixels."""
        def changed(data, frame):
            data.PixelData = numpy.clip(edit(data.pixel_array, frame), 0, 32767).astype("<i2").tobytes()
        self.change(visit, changed)

    def delete(self, visit, which):
        for path, data in self.images(visit):
            if which(data):
                path.unlink()

    def rois(self, visit, edit):
        """edit(list of ROIs) -> list of ROIs."""
        path = self.folder / f"{visit}-rois.zip"
        rois = edit(roifile.roiread(path))
        path.unlink()
        roifile.roiwrite(path, rois, name=[f"{roi.name}-{number}" for number, roi in enumerate(rois)], mode="w")


def each(attribute, value):
    def edit(data, frame):
        setattr(data, attribute, value(data, frame) if callable(value) else value)
    return edit


def clock(data, frame):
    seconds = 10 * 3600 + 15 * 60 + 6 * frame
    data.AcquisitionTime = data.ContentTime = "%02d%02d%02d.000000" % (seconds // 3600, seconds // 60 % 60, seconds % 60)


# Times


@mistake(1, "TriggerTime in seconds, true AcquisitionTime", "second|TriggerTime")
def trigger_seconds(copy):
    def edit(data, frame):
        clock(data, frame)
        data.TriggerTime = str(6 * frame)
        del data.TemporalResolution
    copy.change("pre", edit)


@mistake(1, "TemporalResolution in seconds, true AcquisitionTime", "second|TemporalResolution")
def resolution_seconds(copy):
    def edit(data, frame):
        clock(data, frame)
        del data.TriggerTime
        data.TemporalResolution = "6"
    copy.change("post", edit)


@mistake(1, "no time but frames of 0.06 s", "0\\.06|interval|apart")
def fast(copy):
    def edit(data, frame):
        data.AcquisitionTime = data.ContentTime = "101500.000000"
        data.TriggerTime = str(60 * frame)
        data.TemporalResolution = "60"
    copy.change("pre", edit)


@mistake(1, "TriggerTime and TemporalResolution in microseconds", "second|apart|interval|minutes")
def microseconds(copy):
    def edit(data, frame):
        data.AcquisitionTime = data.ContentTime = "101500.000000"
        data.TriggerTime = str(6_000_000 * frame)
        data.TemporalResolution = "6000000"
    copy.change("post", edit)


# Outlines


def of(name, edit):
    def changed(rois):
        for roi in rois:
            if roi.name == name:
                edit(roi)
        return rois
    return changed


def shift(roi, right, down):
    roi.left, roi.right, roi.top, roi.bottom = roi.left + right, roi.right + right, roi.top + down, roi.bottom + down
    if roi.multi_coordinates is not None:
        points, at, path = numpy.array(roi.multi_coordinates, float), 0, 0
        while at < len(points):
            steps = {0: 3, 1: 3, 2: 5, 3: 7, 4: 1}[int(points[at])]
            for x in range(at + 1, at + steps, 2):
                points[x] += right
                points[x + 1] += down
            at += steps
        roi.multi_coordinates = points.astype("f4")


@mistake(2, "a position of the lesion beyond the stack", "lesion")
def beyond(copy):
    copy.rois("pre", of("lesion", lambda roi: setattr(roi, "z_position", roi.z_position + 40)))


@mistake(2, "the lesion is a rectangle of no width", "lesion")
def no_width(copy):
    def edit(rois):
        return [roi for roi in rois if roi.name != "lesion"] + [rectangle("lesion", 4, 60, 50, 0, 6)]
    copy.rois("post", edit)


@mistake(2, "the lesion lies beside the images", "lesion")
def beside(copy):
    copy.rois("pre", of("lesion", lambda roi: shift(roi, 400, 0)))


@mistake(2, "all outlines one slice off", "slice|outline|surround|lie|ROI")
def slice_off(copy):
    def edit(rois):
        for roi in rois:
            roi.z_position += 1
        return [roi for roi in rois if roi.z_position <= 10]
    copy.rois("post", edit)


@mistake(2, "lesion and reference 15 mm aside", "surround|lie|outline|moved|anatomy")
def aside(copy):
    def edit(rois):
        for roi in rois:
            if roi.name != "aif":
                shift(roi, 6, 0)
        return rois
    copy.rois("post", edit)


def rectangle(name, z, left, top, width, height):
    roi = roifile.ImagejRoi()
    roi.version, roi.roitype, roi.name = 228, roifile.ROI_TYPE.RECT, name
    roi.left, roi.top, roi.right, roi.bottom = left, top, left + width, top + height
    roi.c_position, roi.z_position, roi.t_position = 0, z, 1
    return roi


# Artery from a file


def aif(time=lambda t: t, value=lambda c: c, until=float("inf")):
    def spoil(copy):
        file = copy.folder / "aif.csv"
        with open(copy.folder.parent / "aif.csv") as read, open(file, "w") as write:
            rows = list(csv.DictReader(read))
            write.write("time_s,cp_mM\n")
            for row in rows:
                if float(row["time_s"]) <= until:
                    write.write(f"{time(float(row['time_s']))},{value(float(row['cp_mM']))}\n")
        return {"aif": "file", "aiffile": file}
    return spoil


mistake(3, "AIF in micromolar", "AIF|aif|mM")(aif(value=lambda c: 1000 * c))
mistake(3, "AIF in mol/l", "AIF|aif|mM")(aif(value=lambda c: c / 1000))
mistake(3, "AIF in minutes", "AIF|aif|minute")(aif(time=lambda t: t / 60))
mistake(3, "AIF in milliseconds", "AIF|aif|millisecond")(aif(time=lambda t: 1000 * t))
mistake(3, "clock of the AIF 30 s late", "AIF|aif|delay|later")(aif(time=lambda t: t + 30))
mistake(3, "clock of the AIF 30 s early", "AIF|aif|delay|earlier")(aif(time=lambda t: t - 30))
mistake(3, "the AIF's sign turned", "AIF|aif|negative")(aif(value=lambda c: -c))
mistake(3, "AIF of the first minute", "AIF|aif|ends|cover")(aif(until=60))


# Sequence


@mistake(4, "TR and TE of both visits exchanged", "TR|TE")
def exchanged(copy):
    def edit(data, frame):
        data.RepetitionTime, data.EchoTime = data.EchoTime, data.RepetitionTime
    copy.change("pre", edit)
    copy.change("post", edit)


@mistake(4, "flip angle in radians", "flip|FA")
def radians(copy):
    copy.change("pre", each("FlipAngle", "0.436"))
    copy.change("post", each("FlipAngle", "0.436"))


@mistake(4, "TR in seconds", "TR")
def tr_seconds(copy):
    copy.change("pre", each("RepetitionTime", "0.0045"))
    copy.change("post", each("RepetitionTime", "0.0045"))


@mistake(4, "flip angle of one visit told as 15", "flip|FA")
def flip15(copy):
    copy.change("post", each("FlipAngle", "15"))


@mistake(4, "TR of one visit told as 6.8 ms", "TR")
def tr68(copy):
    copy.change("pre", each("RepetitionTime", "6.75"))


# Voxels in two regions


@mistake(5, "the reference reaches into the lesion", "share|overlap")
def overlap(copy):
    copy.rois("pre", lambda rois: rois + [rectangle("reference", 5, 61, 52, 5, 4)])


@mistake(5, "two lesions share voxels", "share|overlap")
def two_lesions(copy):
    def edit(rois):
        return rois + [rectangle("lesion 2", 5, 60, 50, 6, 5)]
    copy.rois("pre", edit)
    copy.rois("post", edit)


# The wrong exam


@mistake(6, "one folder for both visits", "same|one exam")
def one_folder(copy):
    return {"post": copy.folder / "pre"}


@mistake(6, "the visit after therapy is a copy of the other with UIDs and date of its own", "same|images")
def copied(copy):
    images = copy.images("pre")
    shutil.rmtree(copy.folder / "post")
    (copy.folder / "post").mkdir()
    study, series = pydicom.uid.generate_uid(), pydicom.uid.generate_uid()
    for number, (path, data) in enumerate(images):
        data.StudyInstanceUID, data.SeriesInstanceUID, data.SOPInstanceUID = study, series, pydicom.uid.generate_uid()
        data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
        data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = "20010312"
        data.save_as(copy.folder / "post" / f"{number}.dcm")


@mistake(6, "another PatientID", "patient")
def other_id(copy):
    copy.change("post", each("PatientID", "OTHER"))


@mistake(6, "another birth date", "patient|birth")
def other_birth(copy):
    copy.change("pre", each("PatientBirthDate", "19400101"))
    copy.change("post", each("PatientBirthDate", "19510202"))


@mistake(6, "another sex", "patient|sex")
def other_sex(copy):
    copy.change("pre", each("PatientSex", "F"))
    copy.change("post", each("PatientSex", "M"))


@mistake(6, "two patients in one series", "patient")
def two_patients(copy):
    copy.change("pre", each("PatientID", lambda data, frame: "A" if frame < 25 else "B"))


@mistake(6, "the visits are exchanged", "older|before|order|earlier")
def swapped(copy):
    return {"pre": copy.folder / "post", "post": copy.folder / "pre", "prerois": copy.folder / "post-rois.zip",
            "postrois": copy.folder / "pre-rois.zip"}


@mistake(6, "the visits are 400 days apart", "days")
def year(copy):
    copy.change("post", lambda data, frame: [setattr(data, date, "20020212") for date in
                                             ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate")])


# Patient and scanner in mid-exam


@mistake(7, "the patient lies 3 cm elsewhere from half of the exam on", "mov")
def moved(copy):
    copy.pixels("post", lambda image, frame: numpy.roll(image, 12, 0) if frame >= 25 else image)


@mistake(7, "the gain rises by half in mid-exam", "bright|gain")
def gain(copy):
    copy.pixels("pre", lambda image, frame: image * 1.5 if frame >= 25 else image)


@mistake(7, "one frame is three times as bright", "bright|frame")
def odd(copy):
    copy.pixels("post", lambda image, frame: image * 3. if frame == 20 else image)


# Files


@mistake(8, "images replaced between two runs of a batch", "other .*images")
def replaced(copy):
    batch = copy.folder / "list.csv"
    batch.write_text(f"study,pre,post,prerois,postrois\nS,{copy.folder}/pre,{copy.folder}/post,{copy.folder}/pre-rois.zip,"
                     f"{copy.folder}/post-rois.zip\n")
    output = copy.folder / "batch"
    run("Batch Studies", input=batch, output=output)
    times = {path: path.stat().st_mtime_ns for path in (copy.folder / "post").glob("*.dcm")}
    copy.pixels("post", lambda image, frame: image * 0.5 + 100)
    for path, time in times.items():
        os.utime(path, ns=(time, time))
    return run("Batch Studies", input=batch, output=output)[1]


@mistake(9, "a frame is missing", "frame|time point|lost|missing")
def no_frame(copy):
    copy.delete("pre", lambda data: data.TemporalPositionIdentifier == 20)


@mistake(9, "an image is missing", "frame|time point|lost|missing|image")
def no_image(copy):
    copy.delete("post", lambda data: data.TemporalPositionIdentifier == 21 and data.SliceLocation == -7.5)


@mistake(9, "the exam ends 30 s after the bolus", "end|short|duration|seconds")
def ends(copy):
    copy.delete("post", lambda data: data.TemporalPositionIdentifier > 11)


@mistake(10, "a link to the folder above", "link|folder|outside")
def link(copy):
    os.symlink("..", copy.folder / "pre" / "up")


def run(command, **options):
    ended = subprocess.run([str(DELTAVP), command, *(f"{key}={value}" for key, value in options.items())],
                           capture_output=True, text=True)
    return ended.returncode, (ended.stdout + ended.stderr).strip()


def analysed(folder, options):
    usual = {"pre": folder / "pre", "post": folder / "post", "prerois": folder / "pre-rois.zip",
             "postrois": folder / "post-rois.zip", "output": folder / "answer"}
    code, said = run("Analyse Study", **{**usual, **options})
    if code != 0:
        return "refused", said
    with open(folder / "answer" / "response.csv") as file:
        rows = list(csv.DictReader(file))
    return "told", "; ".join(row["remark"] for row in rows) + " | firm: " + ", ".join(row["verdict_firm"] for row in rows)


def main():
    folder, chosen = Path(sys.argv[1]).resolve(), {int(number) for number in sys.argv[2:]}
    folder.mkdir(parents=True, exist_ok=True)
    study = folder / "study"
    if not study.exists():
        print(run("Sample Study", output=study)[1])
    how, said = analysed(Copy(study, folder / "clean").folder, {})
    print(f"Without a mistake: {how}: {said}")
    shutil.copy(folder / "clean" / "answer" / "pre" / "aif.csv", folder / "aif.csv")
    clean = "; ".join([]) == said.split(" | ")[0]
    told, counts = 0, defaultdict(int)
    print("\n| | kind | mistake | outcome | words |\n|---|---|---|---|---|")
    for number, (kind, words, expected, spoil) in enumerate(MISTAKES, 1):
        if chosen and number not in chosen:
            continue
        copy = Copy(study, folder / f"mistake{number}")
        options = spoil(copy)
        how, said = ("told", options) if isinstance(options, str) else analysed(copy.folder, options or {})
        right = re.search(expected, said.split(" | ")[0]) is not None and "NOT" not in said and "Exception" not in said
        told += right
        counts[how if right else "missed"] += 1
        print(f"| {number} | {kind} | {words} | {how if right else 'MISSED'} | {said} |", flush=True)
        shutil.rmtree(copy.folder)
    print(f"\n{told} of {sum(counts.values())}: {dict(counts)}; without a mistake {'no' if clean else 'A'} remark")
    return 0 if clean and told == sum(counts.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
