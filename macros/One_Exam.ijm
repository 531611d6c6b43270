// One exam: a folder of DICOM files becomes Vp and Ktrans maps.
// Runs in Fiji and in plain ImageJ, with or without a display; the argument is "DICOM_FOLDER,OUTPUT_FOLDER".
//   bin/deltavp --macro macros/One_Exam.ijm "dicom/pre,maps/pre"

folders = split(getArgument(), ",");
if (folders.length != 2) {
	input = getDirectory("DICOM folder of the exam");
	output = getDirectory("Folder for the maps");
} else {
	input = folders[0];
	output = folders[1];
}
run("Perfusion Maps...", "input=[" + input + "] output=[" + output + "] model=extended_tofts aif=auto t10=1000 bloodt10=1440 overwrite=true");
