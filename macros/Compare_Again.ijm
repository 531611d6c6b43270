// Another cut-off, or new ROIs, for a study: response.csv and curves.csv again, fitting inside the ROIs only.
// No display: bin/deltavp --macro macros/Compare_Again.ijm FOLDER
// FOLDER holds pre, post, pre-rois.zip and post-rois.zip; the answer goes to FOLDER/again.
folder = getArgument();
if (folder == "") folder = getDirectory("Folder with pre, post and their ROI zips");
if (!endsWith(folder, "/")) folder = folder + "/";
run("Compare Visits...", "pre=[" + folder + "pre] post=[" + folder + "post]"
	+ " prerois=[" + folder + "pre-rois.zip] postrois=[" + folder + "post-rois.zip]"
	+ " output=[" + folder + "again] cutoff=-40 overwrite=true");
