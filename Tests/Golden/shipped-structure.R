# Proves, on the shipped study: weighted Pearson eigenvalues over pairwise complete answers, KMO and Bartlett's test (at
# the least pair's n times Kish's efficiency) of psych's weighted polychoric correlations, and the oblimin rotation of
# their exact eight-factor minres solution.
# Run from the project root: Rscript Tests/Golden/shipped-structure.R
source("Tests/Golden/shipped-waves.R"); suppressMessages({library(psych); library(GPArotation)})
source("Tests/Golden/factor-model.R")

pearson <- function(X, w) {
  p <- ncol(X); R <- diag(p)
  for (i in 2:p) for (j in 1:(i - 1)) {
    k <- !is.na(X[, i]) & !is.na(X[, j])
    R[i, j] <- R[j, i] <- cov.wt(X[k, c(i, j)], w[k] / sum(w[k]), cor = TRUE)$cor[1, 2]
  }
  R
}
structure_of <- function(W) {
  X <- W$oriented; m <- 8
  rho <- suppressMessages(suppressWarnings(polychoric(X, smooth = FALSE, global = FALSE, correct = 0, weight = W$w / mean(W$w))$rho))
  s <- extract(unname(rho), m, "minres"); b <- best_oblimin(s$loadings, FALSE); o <- oblique(b$loadings, b$Phi)
  A <- !is.na(X); n <- min(crossprod(A)); kmo <- KMO(unname(rho))
  bartlett <- cortest.bartlett(unname(rho), n * sum(W$w)^2 / sum(W$w^2) / nrow(X))
  list(items = I(W$items), n = n, kmo = kmo$MSA, item_kmo = I(unname(kmo$MSAi)),
       sphericity = bartlett$chisq, sphericity_df = bartlett$df, eigenvalues = I(eigen(pearson(X, W$w), TRUE, TRUE)$values),
       loadings = o$pattern, correlations = o$correlations, communalities = I(1 - s$uniquenesses),
       omega_total = 1 - sum(s$uniquenesses) / sum(rho))
}
write_golden("shipped-structure", list(made_by = made_by("survey", "psych", "GPArotation"),
  about = "per wave; items reversed where they are; weights raked as in shipped-waves.R; n: of the pair of items that the fewest answered.",
  waves = lapply(waves, structure_of)))
