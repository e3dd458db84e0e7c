# Proves: minres and ML factors (loadings, uniquenesses, objective, chi-squared, RMSEA, RMSR), Heywood
# cases, varimax, promax and oblimin without Kaiser normalisation, omega by Schmid-Leiman, and the null
# eigenvalues of parallel analysis.
# psych::fa and factanal stop their optimiser early.  The exact solution is found here by L-BFGS-B and
# then Newton steps on a Jacobian of the gradient by differences, to a gradient below 1e-11; how
# far psych and factanal are from it stands beside it.  GPArotation runs from 10 starts
# and the best is polished to a gradient below 1e-10.
suppressMessages({library(psych); library(lavaan); library(GPArotation)}); source("Tests/Golden/common.R"); source("Tests/Golden/factor-model.R")

distance <- function(A, B) max(abs(ordered(matrix(A, nrow(B))) - B))

psych_distance <- function(R, m, method, L) {
  f <- suppressMessages(suppressWarnings(fa(R, m, rotate = "none", fm = method, n.obs = 500)))
  distance(f$loadings[, ], L)
}
solved <- function(name, R, m, n) {
  R <- unname(R); out <- list(name = name, n = n, factors = m, correlation = R)
  for (method in c("minres", "ml")) {
    s <- extract(R, m, method); s$psych_fa_error <- psych_distance(R, m, method, s$loadings); out[[method]] <- s
  }
  fit <- factanal(covmat = list(cov = R, n.obs = n, center = rep(0, nrow(R))), factors = m, rotation = "none",
                  control = list(opt = list(factr = 1, pgtol = 0, maxit = 20000)))
  close_to(as.numeric(fit$criteria["objective"]), out$ml$objective, 1e-10, "factanal objective")
  close_to(fit$uniquenesses, out$ml$uniquenesses, 1e-5, "factanal uniquenesses")
  f <- suppressMessages(suppressWarnings(fa(R, m, rotate = "none", fm = "ml", n.obs = n)))
  out$test <- list(chi_squared = as.numeric(fit$STATISTIC), df = as.numeric(fit$dof), p = as.numeric(fit$PVAL), 
    rmsea = sqrt(max(0, as.numeric(fit$criteria["objective"]) / fit$dof - 1 / (n - 1))), psych_rmsea = as.numeric(f$RMSEA[1]))   # psych's takes chi-squared / n for f
  close_to(f$STATISTIC, out$test$chi_squared, 1e-4, "psych chi-squared")
  out$factanal_error <- max(abs(fit$uniquenesses - out$ml$uniquenesses))
  out
}

# ---- rotation
# stats::promax calls varimax with Kaiser normalisation itself, whatever it is given: its steps after that.
promax_of <- function(x, m = 4) {
  U <- lm.fit(x, x * abs(x)^(m - 1))$coefficients
  U <- U %*% diag(sqrt(diag(solve(crossprod(U)))))
  list(loadings = x %*% U, rotmat = U)
}
rotations <- function(A) {
  both <- lapply(c(plain = FALSE, kaiser = TRUE), function(normalize) {
    v <- varimax(A, normalize = normalize, eps = 1e-16); V <- unclass(v$loadings)
    p <- promax_of(V); U <- p$rotmat; if (normalize) close_to(p$loadings, unclass(promax(A)$loadings), 2e-3, "promax, its varimax to 1e-5"); b <- best_oblimin(A, normalize)
    list(varimax = oblique(V, diag(ncol(A))), promax = oblique(unclass(p$loadings), solve(crossprod(U))),
         oblimin = oblique(unclass(b$loadings), b$Phi))
  })
  both$criterion <- quartimin(both$plain$oblimin$pattern)
  both
}
# ---- omega: Schmid-Leiman of the oblimin solution
hierarchical <- function(R, m) {
  s <- extract(R, m, "minres"); b <- best_oblimin(s$loadings, FALSE)
  g <- if (m == 3) { P <- b$Phi; c(sqrt(P[1,2] * P[1,3] / P[2,3]), sqrt(P[1,2] * P[2,3] / P[1,3]), sqrt(P[1,3] * P[2,3] / P[1,2])) * sign(c(1, P[1,2], P[1,3]))
    } else as.numeric(extract(b$Phi, 1, "minres")$loadings)
  general <- as.numeric(b$loadings %*% g); if (sum(general) < 0) general <- -general
  dimnames(R) <- rep(list(paste0("v", 1:nrow(R))), 2)
  o <- suppressMessages(suppressWarnings(omega(R, nfactors = m, fm = "minres", rotate = "oblimin", flip = FALSE, plot = FALSE)))
  out <- list(factors = m, general = I(general), omega_h = sum(general)^2 / sum(R), omega_total = 1 - sum(s$uniquenesses) / sum(R),
              psych_omega_h = o$omega_h, psych_omega_total = o$omega.tot)
  close_to(out$psych_omega_h, out$omega_h, 2e-3, "psych omega_h"); close_to(out$psych_omega_total, out$omega_total, 1e-4, "psych omega total")
  out
}

bfi <- read_data("bfi", "bfi.csv")
for (v in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) bfi[[v]] <- 7 - bfi[[v]]
items <- c(t(outer(c("A", "C", "E", "N", "O"), 1:5, paste0))); X <- as.matrix(bfi[items])
for (v in paste0("N", 1:5)) X[, v] <- 7 - X[, v]
listwise <- cor(X[complete.cases(X), ]); pairwise <- cor(X, use = "pairwise")
cases <- list(solved("bfi listwise", listwise, 5, sum(complete.cases(X))), solved("bfi pairwise", pairwise, 5, 2600),
              solved("Harman 24 tests", Harman74.cor$cov, 4, 145), solved("bfi neuroticism", listwise[16:20, 16:20], 1, sum(complete.cases(X))))
for (i in 1:3) cases[[i]]$rotated <- rotations(cases[[i]]$minres$loadings)
cases[[1]]$omega <- list(hierarchical(unname(listwise), 3), hierarchical(unname(listwise), 5))
cases[[3]]$omega <- list(hierarchical(unname(Harman74.cor$cov), 3), hierarchical(unname(Harman74.cor$cov), 4))

# ---- a second opinion on one factor
one <- unname(listwise[16:20, 16:20]); dimnames(one) <- rep(list(paste0("v", 1:5)), 2)
lavaan_loadings <- function(estimator) {
  f <- cfa("f =~ v1 + v2 + v3 + v4 + v5", sample.cov = one, sample.nobs = 2436, std.lv = TRUE, estimator = estimator,
           sample.cov.rescale = FALSE, control = list(rel.tol = 1e-12, iter.max = 10000))
  l <- lavInspect(f, "est")$lambda[, 1]; I(as.numeric(if (sum(l) < 0) -l else l))
}
lavaan <- list(minres = lavaan_loadings("ULS"), ml = lavaan_loadings("ML"))
close_to(lavaan$minres, cases[[4]]$minres$loadings, 1e-6, "lavaan ULS"); close_to(lavaan$ml, cases[[4]]$ml$loadings, 1e-6, "lavaan ML")

# ---- Heywood: a uniqueness at .005
R1 <- matrix(c(1, .80, .72, .30,  .80, 1, .45, .24,  .72, .45, 1, .20,  .30, .24, .20, 1), 4)
heywood <- list(correlation = R1, minres = extract(R1, 1, "minres"), ml = extract(R1, 1, "ml"))
stopifnot(heywood$minres$heywood, heywood$ml$heywood)

# ---- parallel analysis: null eigenvalues by distribution, 2,000 iterations of what fa.parallel does
null_quantiles <- function(Y, times) {
  set.seed(1)
  v <- replicate(times, { S <- apply(Y, 2, sample, nrow(Y), replace = TRUE); N <- matrix(rnorm(length(Y)), nrow(Y))
    c(eigen(cor(N), TRUE, TRUE)$values, eigen(cor(S), TRUE, TRUE)$values) })
  q <- apply(v, 1, quantile, .95); p <- ncol(Y); list(normal95 = I(q[1:p]), resampled95 = I(q[p + 1:p]), sd = I(apply(v, 1, sd)[1:p]))
}
Y <- X[complete.cases(X), ][1:200, c(1:5, 16:20)]
set.seed(2); capture.output(fp <- suppressMessages(fa.parallel(Y, fa = "pc", n.iter = 200, plot = FALSE)))
parallel <- c(list(columns = t(unname(Y)), eigenvalues = I(eigen(cor(Y))$values), fa_parallel_components = fp$ncomp), null_quantiles(Y, 2000))
q <- apply(fp$values, 2, quantile, .95)
small <- replicate(4000, eigen(cor(matrix(rnorm(120), 12)), TRUE, TRUE)$values)   # few rows: where degrees of freedom tell
parallel$small <- list(normal95 = I(apply(small, 1, quantile, .95)), sd = I(apply(small, 1, sd)))
close_to(q[11:20], parallel$normal95, .03, "fa.parallel, normal"); close_to(q[1:10], parallel$resampled95, .03, "fa.parallel, resampled")

write_golden("factors", list(made_by = made_by("psych", "lavaan", "GPArotation"),
  about = paste("bfi/bfi.csv items A1..O5, reversed items and N1..N5 turned (7 - answer); Harman74.cor of R's datasets.",
    "minres, ml: exact; psych_fa_error, factanal_error: the largest difference of theirs from it. rotated: exact minres loadings,",
    "plain = no Kaiser normalisation, kaiser = with it. omega: exact, psych's beside it. parallel: 200 rows (a row here is an item)."),
  cases = cases, lavaan = lavaan, heywood = heywood, parallel = parallel))
for (x in cases) cat(x$name, x$minres$psych_fa_error, x$ml$psych_fa_error, x$factanal_error, x$minres$heywood, x$ml$heywood, "\n")
