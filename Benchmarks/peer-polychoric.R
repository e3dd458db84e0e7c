# psych::polychoric on forty items of 5 and 6 labels, n = 1,300, one core: what an analyst would
# call, without continuity correction and with each pair's own thresholds. Prints name<TAB>ms,
# the median of three. The answers come from the five-factor model of Sources/Structure.swift.
suppressMessages(library(psych)); options(mc.cores = 1); set.seed(20180524)

n <- 1300; p <- 40; labels <- 5 + (seq_len(p) - 1) %% 2
general <- rnorm(n); own <- matrix(rnorm(5 * n), n)
answers <- sapply(seq_len(p), function(j) {
  factor <- .5 * general + sqrt(.75) * own[, 1 + (j - 1) %% 5]
  pmin(floor(pnorm(.7 * factor + sqrt(.51) * rnorm(n)) * labels[j]), labels[j] - 1) + 1
})
weight <- 1 + (seq_len(n) %% 5) / 4
timed <- function(name, f) cat(sprintf("%s\t%.0f\n", name, 1000 * median(sapply(1:3, function(i) system.time(f())["elapsed"]))))
quiet <- function(...) suppressMessages(suppressWarnings(polychoric(answers, correct = 0, global = FALSE, ...)))
timed("psych::polychoric, 40 items, n = 1300", function() quiet())
timed("psych::polychoric, 40 items, n = 1300, weighted", function() quiet(weight = weight))
