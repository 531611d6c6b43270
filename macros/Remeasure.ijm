// New ROIs on maps that are there already: nothing is fitted, a second a visit.
// No display: bin/deltavp --macro macros/Remeasure.ijm FOLDER
// FOLDER holds pre-rois.zip, post-rois.zip and result, which One_Study.ijm made; the tables go to FOLDER/measured.
folder = getArgument();
if (folder == "") folder = getDirectory("Folder with result and the ROI zips");
if (!endsWith(folder, "/")) folder = folder + "/";
visits = newArray("pre", "post");
for (i = 0; i < visits.length; i++) {
	run("Measure ROIs...", "maps=[" + folder + "result/" + visits[i] + "] rois=[" + folder + visits[i] + "-rois.zip]"
		+ " output=[" + folder + "measured/" + visits[i] + "] overwrite=true");
}
