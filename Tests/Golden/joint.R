# Proves: the joint covariance of two means at every level of a classification, under strata, clusters and
# clusters nested in strata, with and without finite populations: svyby(covmat = TRUE) on the api samples.
# Run from the project root: Rscript Tests/Golden/joint.R
suppressMessages(library(survey)); source("Tests/Golden/common.R")

api <- function(f) { d <- read_data("weights-api", f); d$parity <- d$dnum %% 3; d }
strat <- api("apistrat.csv"); clus <- api("apiclus1.csv")
designs <- list(
  list(name = "strata", data = "apistrat", by = "sch.wide", strata = "stype", fpc = TRUE,
       design = svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat)),
  list(name = "strata, with replacement", data = "apistrat", by = "sch.wide", strata = "stype", fpc = FALSE,
       design = svydesign(~1, strata = ~stype, weights = ~pw, data = strat)),
  list(name = "clusters", data = "apiclus1", by = "stype", psu = "dnum", fpc = FALSE,
       design = svydesign(~dnum, weights = ~pw, data = clus)),
  list(name = "clusters in strata", data = "apiclus1", by = "stype", psu = "dnum", strata = "parity", fpc = FALSE,
       design = svydesign(~dnum, strata = ~parity, weights = ~pw, data = clus, nest = TRUE)))
write_golden("joint", list(made_by = made_by("survey"), designs = lapply(designs, function(D) {
  m <- svyby(~ api00 + api99, as.formula(paste0("~", D$by)), D$design, svymean, covmat = TRUE)
  V <- vcov(m)                                       # api00 at every level, then api99
  close_to(sqrt(diag(V)), c(SE(m)[, 1], SE(m)[, 2]), 1e-12, "svyby")
  list(name = D$name, data = D$data, by = D$by, strata = D$strata, psu = D$psu, fpc = D$fpc,
       levels = as.character(m[[D$by]]), means = c(m$api00, m$api99), covariance = unname(V))
})))
