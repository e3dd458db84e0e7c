# Proves: Fisher's exact test of k groups, two-sided as R's fisher.test, for tables of 2 x 2 up to
# 2 x 6, with ties of probability and margins of nought; and Benjamini-Hochberg over them.
# Run from the project root: Rscript Tests/Golden/freeman-halton.R
library(jsonlite)
set.seed(20180524)
tables <- list(list(c(3, 1), c(4, 4)), list(c(0, 5), c(5, 5)), list(c(10, 2), c(11, 12)), list(c(1, 9), c(10, 10)),
               list(c(8, 10, 7), c(9, 10, 9)), list(c(0, 10, 1), c(9, 10, 9)), list(c(5, 5, 5, 0), c(6, 6, 6, 6)),
               list(c(60, 41), c(100, 103)), list(c(2, 0, 3, 1, 0, 6), c(4, 7, 5, 6, 3, 8)))
for (i in 1:40) { n <- sample(2:12, sample(2:5, 1), TRUE); tables[[length(tables) + 1]] <- list(rbinom(length(n), n, runif(1, .1, .9)), n) }
tables <- Filter(function(t) sum(t[[1]]) > 0 && sum(t[[1]]) < sum(t[[2]]), tables)
p <- sapply(tables, function(t) fisher.test(rbind(t[[1]], t[[2]] - t[[1]]), workspace = 2e7)$p.value)
write_json(list(R = R.version.string, tables = lapply(tables, function(t) list(successes = t[[1]], trials = t[[2]])),
                p = p, q = p.adjust(p, "BH")), "Tests/Golden/freeman-halton.json", digits = NA, auto_unbox = TRUE, pretty = FALSE)
