# Proves: the Fay-Herriot model with sigma2_v by restricted maximum likelihood, its EBLUPs, weights and
# MSEs (g1 + g2 + 2 g3). Three roads: (1) the root of the REML score, written from the definition with
# explicit m x m matrices, by uniroot; (2) metafor::rma(method = "REML"), which is the same model;
# (3) for the milk expenditure of Arora & Lahiri (1997), Statistica Sinica 7, 1053-1063, the figures that
# R's sae::eblupFH and mseFH give (Molina & Marhuenda 2015, doi:10.32614/RJ-2015-007), which stop at 1e-4.
suppressMessages({library(metafor)}); source("Tests/Golden/common.R")

reml <- function(y, D, X, s) {                              # twice the restricted log-likelihood, score, information
  V <- diag(s + D, length(y)); W <- solve(V); A <- t(X) %*% W %*% X; P <- W - W %*% X %*% solve(A) %*% t(X) %*% W
  list(l = -.5 * (determinant(V)$modulus + determinant(A)$modulus + drop(t(y) %*% P %*% y)),
       score = -.5 * sum(diag(P)) + .5 * drop(t(y) %*% P %*% P %*% y), beta = drop(solve(A, t(X) %*% W %*% y)), C = solve(A))
}
fit <- function(y, D, X = matrix(1, length(y), 1), hills = 1) {
  top <- sum(qr.resid(qr(X), y)^2) / (length(y) - ncol(X)) + max(D)       # beyond it the score is negative
  grid <- c(0, top * exp(seq(log(1e-9), 0, length.out = 400)))
  l <- sapply(grid, function(s) reml(y, D, X, s)$l); k <- which.max(l)
  s <- if (k == 1 && reml(y, D, X, 0)$score <= 0) 0 else
    uniroot(function(s) reml(y, D, X, s)$score, grid[c(max(k - 1, 1), min(k + 1, length(grid)))], tol = 1e-15 * top)$root
  f <- reml(y, D, X, s); g <- s / (s + D); synthetic <- drop(X %*% f$beta)
  mse <- g * D + (1 - g)^2 * rowSums((X %*% f$C) * X) + 2 * D^2 / (s + D)^3 * 2 / sum((s + D)^-2)
  if (hills > 1) stopifnot(sum(diff(sign(diff(l))) < 0) + (l[1] > l[2]) == hills) else {   # rma climbs one of them
  r <- rma(y, D, mods = X, intercept = FALSE, method = "REML", control = list(threshold = 1e-12, maxiter = 1e4))
  close_to(r$tau2, s, 1e-7, "rma"); close_to(as.vector(r$beta), f$beta, 1e-7, "rma's coefficients")
  b <- blup(r); close_to(b$pred, g * y + (1 - g) * synthetic, 1e-7, "rma's predictions")
  close_to(b$se^2, g * D + (1 - g)^2 * rowSums((X %*% f$C) * X), 1e-7, "rma's g1 + g2") }
  list(estimates = I(y), variances = I(D), covariates = X, model_variance = s, coefficients = I(f$beta), weight = I(g),
       eblup = I(g * y + (1 - g) * synthetic), mse = I(mse))
}

y <- c(1.099, 1.075, 1.105, .628, .753, .981, 1.257, 1.095, 1.405, 1.356, .615, 1.46, 1.338, .854, 1.176, 1.111, 1.257, 1.43, 1.278, 1.292, 1.002, 1.183,
       1.044, 1.267, 1.193, .791, .795, .759, .796, .565, .886, .952, .807, .582, .684, .787, .44, .759, .77, .8, .756, .865, .64)
SD <- c(.163, .08, .083, .109, .119, .141, .202, .127, .168, .178, .1, .201, .148, .143, .149, .145, .135, .172, .137, .163, .125, .247, .14, .171, .106,
        .121, .121, .259, .106, .089, .225, .205, .119, .067, .106, .126, .092, .132, .1, .113, .083, .121, .129)
major <- rep(1:4, c(7, 7, 11, 18))
milk <- fit(y, SD^2, model.matrix(~ factor(major)))
close_to(milk$coefficients, c(.9681890, .1327801, .2269462, -.2413011), 1e-5, "published coefficients")
close_to(milk$eblup[c(1:4, 43)], c(1.0219703, 1.0476018, 1.0679513, .7608170, .6810870), 1e-4, "published EBLUPs")
close_to(1e3 * milk$mse[c(1:4, 43)], c(13.460220, 5.372876, 5.701990, 8.541740, 9.903626), 1e-3, "published MSEs")
stopifnot(abs(milk$model_variance - .01855022) < 2e-5)

set.seed(20180524)
levels <- function(m, between, sizes) { D <- 420 / sizes; fit(round(rnorm(m, 55, between) + rnorm(m, 0, sqrt(D)), 4), D) }
cases <- list(
  milk = milk, milk_mean_only = fit(y, SD^2),
  ranks = levels(4, 6, c(700, 250, 90, 260)), groups = levels(12, 4, c(210, 190, 170, 150, 140, 90, 80, 60, 50, 40, 25, 12)),
  three = fit(c(41, 55, 62), c(9, 16, 4)),
  boundary = fit(c(50, 51, 49.5, 50.4, 50.2), c(9, 16, 4, 25, 12)),
  wide = fit(c(10, 90, 35, 60, 20, 75), c(1, 400, 4, 900, .01, 30)))
stopifnot(cases$boundary$model_variance == 0, sapply(cases[names(cases) != "boundary"], `[[`, "model_variance") > 0)
# precise areas that agree beside vague ones that do not: two hills, the first or the second the higher
cases$near_hill <- fit(c(.017, .015, -.004, -.116, -4.383, -1.135), rep(c(.0033, 1), c(4, 2)), hills = 2)
cases$far_hill <- fit(c(.001, -.017, 5.452), c(1.4e-4, 1.4e-4, 1), hills = 2)
stopifnot(cases$near_hill$model_variance < .01, cases$far_hill$model_variance > 1)
write_golden("small-areas", list(made_by = made_by("metafor"),
  about = "covariates by row. milk: direct estimates and standard deviations of 43 areas, four major areas as covariates. The other cases are made up.", cases = cases))
