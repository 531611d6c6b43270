// An exit status for a macro in Fiji: 0 only if it came to its last line, return "done";
// fiji --headless --run macro_status.groovy "macro='/data/night.ijm',argument='/data/P01'"
#@ String macro
#@ String (value = "", required = false) argument

if (ij.IJ.runMacroFile(macro, argument) != "done") System.exit(1)
