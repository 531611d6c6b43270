// One study: DICOM of both visits and their ROI zips in, the answer out.
// Fiji: drag this file onto the ImageJ bar, Run. No display: bin/deltavp --macro macros/One_Study.ijm FOLDER
// FOLDER holds pre, post, pre-rois.zip and post-rois.zip, as Sample Study... writes them.
folder = getArgument();
if (folder == "") folder = getDirectory("Folder with pre, post and their ROI zips");
if (!endsWith(folder, "/")) folder = folder + "/";
run("Analyse Study...", "pre=[" + folder + "pre] post=[" + folder + "post]"
	+ " prerois=[" + folder + "pre-rois.zip] postrois=[" + folder + "post-rois.zip]"
	+ " output=[" + folder + "result] overwrite=true");
