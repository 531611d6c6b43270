# SPDX-FileCopyrightText: 2026 DeltaVp developers
# SPDX-License-Identifier: BSD-2-Clause
"""Puts a word into every attribute of DICOM PS3.15, table E.1-1, of the sample study, exports it, and looks for the word in the copy.

pip install pydicom dicom-anonymizer; the latter brings the table. Run from the root of the project: python src/test/python/check_export.py
"""
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import pydicom
from dicomanonymizer.dicom_anonymization_databases import dicomfields_2026c as table
from pydicom.datadict import dictionary_VR, keyword_for_tag
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

WORD = "ZQXVJK"
UID = "1.2.57391"
TEXTS = {"AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"}
# What the order and times of the sample study need stays; dates are looked at by themselves.
TIMES = {"DA", "TM", "DT"}


def attributes():
    """The tags of the table, without those for groups of elements."""
    lists = [name for name in dir(table) if name.endswith("TAGS")]
    return sorted({tuple(tag[:2]) for name in lists for tag in getattr(table, name) if len(tag) == 2})


def filled(tag):
    """An element with the word in it, or None where only a number fits."""
    vr = dictionary_VR(tag)
    if vr in TEXTS:
        return vr, WORD
    if vr == "UI":
        return vr, UID + f".{tag[0]}.{tag[1]}"
    if vr in ("OB", "OW", "UN", "OB or OW"):
        return "OB", (WORD + WORD).encode()
    if vr == "SQ":
        item = Dataset()
        item.PatientName = WORD
        item.SOPInstanceUID = UID + ".9"
        return vr, Sequence([item])
    return None


def mark(file):
    """Fills a file; elements that tell the times keep their values."""
    image = pydicom.dcmread(file)
    count = 0
    for tag in attributes():
        if tag[0] in (0, 2, 4) or not keyword_for_tag(tag):
            continue
        value = filled(tag)
        if value is None:
            continue
        if value[0] == "UI" and tag in image:
            value = ("UI", UID + str(image[tag].value)[1:])
        image[tag] = pydicom.DataElement(tag, *value)
        count += 1
    image.PatientBirthDate = "19331122"
    image.add_new((0x0099, 0x0010), "LO", WORD)
    image.add_new((0x0099, 0x1001), "LO", WORD)
    image.file_meta.SourceApplicationEntityTitle = WORD
    image.file_meta.PrivateInformationCreatorUID = UID
    image.file_meta.PrivateInformation = WORD.encode()
    image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID
    image.preamble = (WORD * 30).encode()[:128]
    image.save_as(file, enforce_file_format=False)
    return count


def contents(folder):
    """Everything that can be read in a folder, with its name."""
    for path in sorted(folder.rglob("*")):
        yield str(path.relative_to(folder)), str(path.relative_to(folder)).encode()
        if path.is_file():
            yield str(path), path.read_bytes()
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as roi:
                for name in roi.namelist():
                    yield f"{path}: {name}", name.encode() + roi.read(name)


def main():
    with tempfile.TemporaryDirectory() as made:
        work = pathlib.Path(made)
        deltavp = pathlib.Path("bin/deltavp").resolve()

        def run(*arguments):
            subprocess.run([deltavp, *arguments], cwd=work, check=True)

        run("sample-study", "output=study")
        days = {pydicom.dcmread(path).StudyDate for path in work.glob("study/p*/*.dcm")}
        filled_in = 0
        for file in [path for path in work.glob("study/p*/*") if path.is_file()]:
            filled_in = mark(file)
        run("export-study", "pre=study/pre", "post=study/post", "prerois=study/pre-rois.zip", "postrois=study/post-rois.zip", "patient=P01", "output=copy")
        secrets = [WORD, UID, "19331122", *days]
        found = [(secret, name) for name, content in contents(work / "copy") for secret in secrets
                 if secret.encode() in content or secret.encode("utf-16-le") in content]
        images = [pydicom.dcmread(path) for path in work.glob("copy/p*/*.dcm")]
        print(f"{filled_in} attributes filled, {len(images)} files read by pydicom, {len(found)} with a secret {found[:5]}")
        options = "pre=study/pre post=study/post prerois=study/pre-rois.zip postrois=study/post-rois.zip patient=P01 output=one"
        run("compare-visits", *options.split())
        run("compare-visits", "study=copy/study.json", "output=other")
        same = (work / "one/response.csv").read_bytes() == (work / "other/response.csv").read_bytes()
        print("response.csv is", "the same" if same else "another")
        sys.exit(0 if same and not found else 1)


main()
