# Eight construct means at fifty levels by the package survey, on the respondents that `canvass-bench export` wrote;
# with "structure", psych's parallel analysis of forty items too. Prints name<TAB>seconds.
#
#   Rscript Benchmarks/peer-fifty.R scores.csv [linearised|all|structure]
arguments <- commandArgs(trailingOnly = TRUE); what <- if (length(arguments) > 1) arguments[2] else "all"
timed <- function(name, f) { s <- min(sapply(1:(if (what == "linearised") 1 else 2), function(i) system.time(f())[["elapsed"]])); cat(sprintf("%s\t%.3f\n", name, s)) }
if (what == "structure") {
  suppressMessages(library(psych)); options(mc.cores = 1); set.seed(1)
  x <- matrix(rnorm(1300 * 40), 1300) + rnorm(1300)
  timed("psych::fa.parallel, 20 sets", function() { sink("/dev/null"); on.exit(sink()); fa.parallel(x, fa = "pc", n.iter = 20, plot = FALSE) })
  quit()
}
suppressMessages(library(survey))
d <- read.csv(arguments[1], stringsAsFactors = TRUE)
formula <- as.formula(paste("~", paste0("c", 0:7, collapse = " + ")))
plain <- svydesign(~1, weights = ~1, data = d)
timed("survey linearised", function() svyby(formula, ~level, plain, svymean, covmat = TRUE))
if (what == "all") {
  set.seed(1); drawn <- as.svrepdesign(plain, type = "subbootstrap", replicates = 1000)
  timed("survey replicates", function() svyby(formula, ~level, drawn, svymean))
}
