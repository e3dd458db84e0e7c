# Shared by the golden scripts on factors: exact extraction and oblimin, written from their definitions.

# ---- extraction: the concentrated problem in psi, written from its definition
parts <- function(psi, R, m, method) {
  A <- if (method == "minres") R - diag(psi) else R / sqrt(outer(psi, psi))
  e <- eigen(A, symmetric = TRUE); k <- seq_len(m)
  excess <- pmax(if (method == "minres") e$values[k] else e$values[k] - 1, 0)
  L <- e$vectors[, k, drop = FALSE] %*% diag(sqrt(excess), m)
  if (method == "ml") L <- sqrt(psi) * L
  r <- e$values[-k]
  list(L = L, f = if (method == "minres") sum(r^2) / 2 else sum(r - log(r) - 1))
}
value <- function(psi, ...) parts(psi, ...)$f
slope <- function(psi, R, m, method) {
  h <- rowSums(parts(psi, R, m, method)$L^2)
  if (method == "minres") h + psi - 1 else (h + psi - 1) / psi^2
}
extract <- function(R, m, method, lower = .005) {
  f <- function(psi) value(psi, R, m, method); g <- function(psi) slope(psi, R, m, method)
  start <- (1 - m / (2 * nrow(R))) / diag(solve(R))
  psi <- optim(start, f, g, method = "L-BFGS-B", lower = lower, upper = 1,
               control = list(factr = 1, pgtol = 0, maxit = 20000, parscale = rep(.01, nrow(R))))$par
  free <- psi > lower + 1e-9
  for (i in 1:8) {
    J <- sapply(which(free), function(j) { d <- rep(0, length(psi)); d[j] <- 1e-5 * psi[j]; (g(psi + d) - g(psi - d))[free] / (2 * d[j]) })
    psi[free] <- pmax(lower, psi[free] - solve(J, g(psi)[free]))
  }
  stopifnot(max(abs(g(psi)[free])) < 1e-11, all(g(psi)[!free] > 0))
  p <- parts(psi, R, m, method); L <- ordered(p$L); E <- R - tcrossprod(L)
  list(loadings = L, uniquenesses = I(psi), objective = p$f, heywood = any(!free), rmsr = sqrt(mean(E[lower.tri(E)]^2)))
}
ordered <- function(L) { L <- L[, order(-colSums(L^2)), drop = FALSE]; unname(sweep(L, 2, ifelse(colSums(L) < 0, -1, 1), "*")) }

# ---- rotation of the exact minres loadings
quartimin <- function(L) { Q <- L^2; (sum(rowSums(Q)^2) - sum(Q^2)) / 4 }
best_oblimin <- function(A, normalize) {
  fits <- lapply(1:10, function(s) { set.seed(s)
    T <- if (s == 1) diag(ncol(A)) else qr.Q(qr(matrix(rnorm(ncol(A)^2), ncol(A))))
    suppressWarnings(GPFoblq(A, Tmat = T, method = "quartimin", normalize = normalize, eps = 1e-5, maxit = 2000)) })
  f <- sapply(fits, function(x) x$Table[nrow(x$Table), 2])
  b <- fits[[which.min(round(f, 6))]]
  if (normalize) b else polish(A, b$Th)
}
# GPFoblq's own step without its line search, which rounding stops near 1e-7, at a fixed length.
polish <- function(A, T) {
  step <- .5; last <- Inf
  for (i in 1:20000) {
    L <- A %*% solve(t(T)); Gq <- L * (L^2 %*% (1 - diag(ncol(A))))
    G <- -t(t(L) %*% Gq %*% solve(T)); Gp <- G - T %*% diag(colSums(T * G)); s <- sqrt(sum(Gp^2))
    if (s < 1e-12) break
    if (s > last * 1.001) step <- step / 2
    last <- s; X <- T - step * Gp; T <- X %*% diag(1 / sqrt(colSums(X^2)))
  }
  stopifnot(s < 1e-10)
  list(loadings = L, Phi = crossprod(T), gradient = s)
}
oblique <- function(L, Phi) {
  o <- order(-colSums(L^2)); L <- unname(L[, o]); Phi <- unname(Phi[o, o]); s <- ifelse(colSums(L) < 0, -1, 1)
  list(pattern = sweep(L, 2, s, "*"), correlations = Phi * outer(s, s))
}
