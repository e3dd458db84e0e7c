# Reads a CSV to plain columns with data.table's fread; prints the median seconds of three.
path <- commandArgs(TRUE)[1]
suppressMessages(library(data.table))
seconds <- replicate(3, system.time(fread(path, showProgress = FALSE))[["elapsed"]])
cat(sprintf("fread\t%.3f\n", median(seconds)))
