// One study from a script of Fiji: maps, a table of ROIs, and ΔVp, without a file being written.
// File > New > Script..., language Groovy. Or: fiji --headless --run delta_vp.groovy "study='/data/P01'"
#@ File (label = "Folder of the study", style = "directory") study
#@ CommandService command
#@output ij.ImagePlus maps
#@output ij.measure.ResultsTable measures
#@output ij.measure.ResultsTable response

// What a call leaves out has its default. get() waits for the end.
def run = { name, options ->
	def done = command.run("io.github.deltavp.command." + name, true, options).get()
	if (done.isCanceled()) throw new IllegalStateException(name + ": " + done.getCancelReason())
	done
}

def series = run("ImportCommand", [input: new File(study, "pre")]).getOutput("imported")
maps = run("PerfusionMapsCommand", [image: series]).getOutput("maps")
measures = run("MeasureRoisCommand", [image: series, rois: new File(study, "pre-rois.zip")]).getOutput("measures")
response = run("CompareVisitsCommand", [
	pre: new File(study, "pre"), prerois: new File(study, "pre-rois.zip"),
	post: new File(study, "post"), postrois: new File(study, "post-rois.zip"),
	patient: "P01"]).getOutput("response")

println "ΔVp of ${response.getStringValue('lesion', 0)}: ${response.getValue('delta_vp_percent', 0)} %"
