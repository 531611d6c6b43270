// Every study of a folder: each subfolder holds pre, post, pre-rois.zip and post-rois.zip; its name is the pseudonym.
// Run it again after mending what batch.csv complains about: finished studies are not analysed again.
// No display: bin/deltavp --macro macros/Folder_Of_Studies.ijm FOLDER
folder = getArgument();
if (folder == "") folder = getDirectory("Folder of studies");
if (!endsWith(folder, "/")) folder = folder + "/";
run("Batch Studies...", "input=[" + folder + "] output=[" + folder + "results]");
// With a table patient,group the batch becomes a cohort:
// run("Cohort Analysis...", "table=[" + folder + "results] clinical=[" + folder + "groups.csv] curves=[" + folder + "results] output=[" + folder + "cohort]");
