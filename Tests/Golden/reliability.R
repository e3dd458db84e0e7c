# Proves: Cronbach's alpha (raw, complete cases, weighted and not), alpha without each item,
# item-rest correlations, the Feldt interval, the one-factor minres solution and omega total.
# psych::fa stops its optimiser early (its gradient is not that of its objective), so the exact
# solution of min sum_{i<j} (r_ij - l_i l_j)^2 is solved here by Newton steps to a gradient below 1e-13;
# fa's own loadings stand beside it. Last: Heywood cases.
suppressMessages({library(psych)}); source("Tests/Golden/common.R")

bfi <- read_data("bfi", "bfi.csv")
for (v in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) bfi[[v]] <- 7 - bfi[[v]]        # 1..6 reversed
scales <- list(A = paste0("A", 1:5), C = paste0("C", 1:5), E = paste0("E", 1:5), N = paste0("N", 1:5), O = paste0("O", 1:5),
               A345 = c("A3", "A4", "A5"), N12 = c("N1", "N2"))

alpha_of <- function(C) { k <- ncol(C); k / (k - 1) * (1 - sum(diag(C)) / sum(C)) }
item_rest <- function(C) sapply(seq_len(ncol(C)), function(i) sum(C[i, -i]) / sqrt(C[i, i] * sum(C[-i, -i])))
feldt <- function(a, n, k) 1 - (1 - a) * c(qf(.025, n - 1, (n - 1) * (k - 1), lower.tail = FALSE), qf(.025, n - 1, (n - 1) * (k - 1)))

objective <- function(l, R) { E <- R - tcrossprod(l); sum(E[lower.tri(E)]^2) }
gradient <- function(l, R) { E <- R - tcrossprod(l); diag(E) <- 0; -2 * drop(E %*% l) }
one_factor <- function(R) {
  k <- ncol(R)
  starts <- c(list(rep(.5, k)), lapply(1:20, function(s) { set.seed(s); runif(k, -1, 1) }))
  fits <- lapply(starts, optim, fn = objective, gr = gradient, R = R, method = "BFGS", control = list(maxit = 5000, reltol = 1e-15))
  l <- fits[[which.min(sapply(fits, `[[`, "value"))]]$par
  for (i in 1:50) {
    H <- 2 * (2 * tcrossprod(l) - R); diag(H) <- 2 * (sum(l^2) - l^2)
    l <- l - solve(H, gradient(l, R))
  }
  if (sum(l) < 0) l <- -l
  stopifnot(max(abs(gradient(l, R))) < 1e-13, all(eigen(H)$values > 0), objective(l, R) <= min(sapply(fits, `[[`, "value")) + 1e-14)
  l
}
omega <- function(l) sum(l)^2 / (sum(l)^2 + sum(1 - l^2))

fac_tight <- psych::fac                                    # the same function, with an optimiser that goes on
environment(fac_tight) <- list2env(list(optim = function(..., control) stats::optim(..., control = c(control,
  list(factr = 1e-3, pgtol = 0, maxit = 20000)))), parent = asNamespace("psych"))
psych_loadings <- function(R, f = psych::fa, ...) {
  l <- suppressMessages(suppressWarnings(f(R, nfactors = 1, fm = "minres", ...)))
  l <- as.numeric(l$loadings); if (sum(l) < 0) -l else l
}

describe <- function(name, items, X, w = NULL) {
  k <- length(items); n <- nrow(X)
  if (is.null(w)) { C <- cov(X); plain <- NULL } else {
    C <- cov.wt(X, wt = w / sum(w), method = "unbiased")$cov
    plain <- cov.wt(X, wt = w / sum(w), method = "ML")$cov               # divided by the sum of weights
    close_to(alpha_of(C), alpha_of(plain), 1e-14, "alpha does not depend on the divisor")
  }
  a <- alpha_of(C); drop <- if (k > 2) sapply(seq_len(k), function(i) alpha_of(C[-i, -i])) else rep(NA, k)
  if (is.null(w)) {
    p <- suppressMessages(suppressWarnings(psych::alpha(as.data.frame(X))))
    close_to(a, p$total$raw_alpha, 1e-13, "alpha"); close_to(item_rest(C), p$item.stats$r.drop, 1e-12, "r.drop")
    if (k > 2) close_to(drop, p$alpha.drop$raw_alpha, 1e-12, "alpha without")
    close_to(feldt(a, n, k), unlist(unclass(p$feldt)[c("lower.ci", "upper.ci")]), 1e-12, "Feldt")
  }
  R <- cov2cor(C)
  out <- list(scale = name, items = I(items), n = n, weighted = !is.null(w), covariance = C, alpha = a,
              alpha_without = I(drop), item_rest = I(item_rest(C)), correlation = R)
  if (is.null(w)) out$feldt95 <- I(feldt(a, n, k)) else out$covariance_plain <- plain
  if (k > 2) {
    l <- one_factor(R); f <- psych_loadings(R, n.obs = n); ft <- psych_loadings(R, fac_tight)
    close_to(f, l, 2e-3, "fa"); close_to(omega(f), omega(l), 1e-3, "omega from fa")
    out <- c(out, list(loadings = I(l), gradient = max(abs(gradient(l, R))), objective = objective(l, R), omega_total = omega(l),
      fa_loadings = I(f), fa_omega_total = omega(f), fa_tight_loadings = I(ft), fa_max_error = max(abs(f - l)), fa_tight_max_error = max(abs(ft - l))))
  } else out["omega_total"] <- list(NULL)
  out
}
complete <- function(items) { X <- as.matrix(bfi[items]); X[complete.cases(X), ] }
unweighted <- lapply(names(scales), function(s) describe(s, scales[[s]], complete(scales[[s]])))
w <- 1 + (1:300 %% 5) / 4
weighted <- lapply(names(scales), function(s) describe(s, scales[[s]], complete(scales[[s]])[1:300, ], w))
readme <- c(.7038, .7293, .7609, .8133, .6025)
close_to(round(sapply(unweighted[1:5], `[[`, "alpha"), 4), readme, 1e-9, "published alphas")
stopifnot(sapply(unweighted[1:5], `[[`, "n") == c(2709, 2707, 2713, 2694, 2726))

# Heywood: correlations whose best one-factor fit has a loading above 1.
heywood_case <- function(name, R, runaway = FALSE) {
  stopifnot(min(eigen(R)$values) > 0)
  k <- ncol(R)
  free <- if (runaway) NULL else one_factor(R)              # runaway: the smallest value is reached only at infinity
  # what psych::fa converges to: least squares of R - diag(psi) - l l', the diagonal included, psi >= .005
  # (so psi = max(.005, 1 - l^2) and only a loading at its bound has a diagonal residual)
  over <- function(l) pmax(0, l^2 - .995)
  uls <- function(l) 2 * objective(l, R) + sum(over(l)^2)
  uls_gradient <- function(l) 2 * gradient(l, R) + 4 * over(l) * l
  fits <- lapply(1:20, function(s) { set.seed(s); optim(runif(k, .1, .9), uls, uls_gradient, method = "BFGS", control = list(reltol = 1e-16, maxit = 10000)) })
  u <- fits[[which.min(sapply(fits, `[[`, "value"))]]$par; if (sum(u) < 0) u <- -u
  for (i in 1:50) { H <- 2 * 2 * (2 * tcrossprod(u) - R); diag(H) <- 4 * (sum(u^2) - u^2) + ifelse(over(u) > 0, 12 * u^2 - 4 * .995, 0)
    u <- u - solve(H, uls_gradient(u)) }
  # the plain bounded problem: every loading at most sqrt(.995)
  top <- sqrt(.995)
  bounded <- lapply(1:20, function(s) { set.seed(s); optim(runif(k, .1, .9), objective, gradient, R = R, method = "L-BFGS-B", lower = -top, upper = top,
    control = list(factr = 1e-2, pgtol = 0, maxit = 10000)) })
  l <- bounded[[which.min(sapply(bounded, `[[`, "value"))]]$par; if (sum(l) < 0) l <- -l
  inner <- abs(l) < top - 1e-8
  for (i in 1:50) { H <- 2 * (2 * tcrossprod(l) - R); diag(H) <- 2 * (sum(l^2) - l^2)
    l[inner] <- l[inner] - solve(H[inner, inner], gradient(l, R)[inner]) }
  f <- suppressMessages(suppressWarnings(psych::fa(R, nfactors = 1, fm = "minres", n.obs = 200)))
  fl <- as.numeric(f$loadings); if (sum(fl) < 0) fl <- -fl
  list(name = name, correlation = R, smallest_eigenvalue = min(eigen(R)$values),
    free = if (!runaway) list(loadings = I(free), objective = objective(free, R), omega_total = omega(free)),
    bounded_loadings = list(loadings = I(l), objective = objective(l, R), gradient_inner = max(abs(gradient(l, R)[inner])), omega_total = omega(l)),
    fa = list(loadings = I(fl), communality = I(as.numeric(f$communality)), uniqueness = I(as.numeric(f$uniquenesses)), objective = objective(fl, R),
              omega_total_1_minus_l2 = omega(fl)),
    fa_solved = list(loadings = I(u), psi = I(pmax(.005, 1 - u^2)), gradient = max(abs(uls_gradient(u))), fa_max_error = max(abs(fl - u))))
}
R1 <- matrix(c(1, .80, .72, .30,  .80, 1, .45, .24,  .72, .45, 1, .20,  .30, .24, .20, 1), 4)
R2 <- matrix(c(1, .70, .65, .60,  .70, 1, .35, .30,  .65, .35, 1, .33,  .60, .30, .33, 1), 4)
R3 <- matrix(c(1, .5, .5,  .5, 1, 0,  .5, 0, 1), 3)

write_golden("reliability", list(made_by = made_by("psych"),
  about = paste("bfi/bfi.csv, A1 C4 C5 E1 E2 O2 O5 reversed as 7 - answer; complete cases per scale. weighted: the first 300 complete rows of the scale,",
    "w_i = 1 + (i mod 5)/4, i = 1..300; covariance divided as cov.wt unbiased, covariance_plain by the sum of weights; alpha and omega are the same for both.",
    "loadings: exact one-factor minres of the correlations; fa_*: psych::fa as it comes and with a tightened optimiser. omega_total = (sum l)^2/((sum l)^2 + sum(1-l^2)).",
    "Heywood: free = no bound (null: no minimum, the first loading runs away); bounded_loadings = |l| <= sqrt(.995); fa = psych::fa (uniqueness >= .005 inside its optimiser only); fa_solved = the least-squares problem fa stops near (diagonal included, psi >= .005), to convergence."),
  unweighted = unweighted, weighted = weighted, heywood = list(heywood_case("strong", R1), heywood_case("mild", R2), heywood_case("runaway", R3, runaway = TRUE))))
