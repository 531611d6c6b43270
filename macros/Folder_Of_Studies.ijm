// Every study of a folder: each subfolder holds pre, post, pre-rois.zip and post-rois.zip; its name is the pseudonym.
// Then Cohort Analysis... takes the folder as curves=.
// No display: bin/deltavp --macro macros/Folder_Of_Studies.ijm FOLDER
folder = getArgument();
if (folder == "") folder = getDirectory("Folder of studies");
if (!endsWith(folder, "/")) folder = folder + "/";
names = getFileList(folder);
for (i = 0; i < names.length; i++) {
	study = folder + names[i];
	if (!endsWith(study, "/")) continue;
	if (!File.exists(study + "pre-rois.zip")) continue;
	run("Analyse Study...", "pre=[" + study + "pre] post=[" + study + "post]"
		+ " prerois=[" + study + "pre-rois.zip] postrois=[" + study + "post-rois.zip]"
		+ " output=[" + study + "result] patient=[" + substring(names[i], 0, lengthOf(names[i]) - 1) + "] overwrite=true");
}
