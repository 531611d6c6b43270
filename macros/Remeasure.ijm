// New ROIs or another cut-off for a study: response.csv again, without fitting whole exams.
// No display: bin/deltavp --macro macros/Remeasure.ijm FOLDER
folder = getArgument();
if (folder == "") folder = getDirectory("Folder with pre, post and their ROI zips");
if (!endsWith(folder, "/")) folder = folder + "/";
run("Compare Visits...", "pre=[" + folder + "pre] post=[" + folder + "post]"
	+ " prerois=[" + folder + "pre-rois.zip] postrois=[" + folder + "post-rois.zip]"
	+ " output=[" + folder + "result] overwrite=true");
