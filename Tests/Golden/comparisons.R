# Proves: Feldt's interval of alpha (psych::alpha.ci) and weighted quantiles by the inverse of the distribution
# function (survey's qrule "hf1" and Hmisc-free base R type 1). Run from the project root.
suppressMessages({library(psych); library(survey)}); source("Tests/Golden/common.R")
cases <- expand.grid(alpha = c(.2, .7, .95), k = c(2, 5, 12), n = c(12, 60, 1300))
feldt <- t(apply(cases, 1, function(r) unlist(alpha.ci(r[["alpha"]], n.obs = r[["n"]], n.var = r[["k"]], p.val = .05, digits = 15)[c("lower.ci", "upper.ci")])))
set.seed(7); x <- sample(c(0, 12.5, 25, 50, 62.5, 100), 80, TRUE); w <- round(runif(80, .2, 3), 3)
p <- c(.01, .1, .25, .5, .75, .9, .99)
write_golden("comparisons", list(made_by = made_by("psych", "survey"),
  feldt = data.frame(cases, lower = feldt[, 1], upper = feldt[, 2]), x = x, w = w,
  quantiles = data.frame(p = p, weighted = sapply(p, function(q) survey:::qrule_hf1(x, w, q)), plain = unname(quantile(x, p, type = 1)))))
