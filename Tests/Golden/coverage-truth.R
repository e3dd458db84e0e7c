# What is true of the population that `make coverage` simulates, by adaptive
# quadrature of R's `integrate`; the program's own is the trapezoidal rule.
source("Tests/Golden/common.R")

loading <- c(.75, .60, .70, .80, .65)
thresholds <- list(
  c(-1.5, -.7, .05, 1.2), c(-2.4, -1.9, -1.22, .1), c(-1.4, -.6, .2, 1.3),
  c(-1.7, -1, -.3, .9), c(-1.1, -.3, .6, 1.6))
group <- c(.35, .3, .2, .15)
role <- rbind(c(.4, .3, .2, .1), c(.3, .3, .25, .15), c(.2, .3, .25, .25), c(.2, .2, .3, .3))
cells <- expand.grid(group = 1:4, role = 1:4)
cells$share <- group[cells$group] * role[cbind(cells$group, cells$role)]
cells$shift <- c(-.25, 0, .2, .4)[cells$group] + c(.25, .05, -.15, -.4)[cells$role]
team <- .065

# Score of item j given the view, of whose variance `left` is still to come.
score <- function(j, view, left) sapply(view, function(v)
  25 * sum(pnorm((loading[j] * v - thresholds[[j]]) / sqrt(1 - loading[j]^2 * (1 - left)))))
over <- function(f) integrate(function(x) f(x) * dnorm(x), -12, 12,
  rel.tol = 1e-12, abs.tol = 1e-12, subdivisions = 2000)$value
among <- function(f) sum(sapply(seq_len(nrow(cells)), function(c) cells$share[c] * f(cells$shift[c])))

item <- sapply(1:5, function(j) among(function(s) score(j, s, 1)))
square <- function(j) among(function(s) {
  above <- pnorm(loading[j] * s - thresholds[[j]])
  625 * sum(c(1, 3, 5, 7) * above)
})
covariance <- outer(1:5, 1:5, Vectorize(function(i, j)
  (if (i == j) square(i) else among(function(s)
    over(function(x) score(i, s + x, 0) * score(j, s + x, 0)))) - item[i] * item[j]))

# One-factor minres solution of the correlations by a general optimiser.
r <- cov2cor(covariance)
rest <- function(l) { d <- r - outer(l, l); diag(d) <- 0; sum(d^2) / 2 }
slope <- function(l) { d <- r - outer(l, l); diag(d) <- 0; -2 * drop(d %*% l) }
l <- optim(loading, rest, slope, method = "BFGS", control = list(reltol = 1e-18, maxit = 1000))$par
stopifnot(max(abs(slope(l))) < 1e-9)

# Intraclass correlation of construct scores within groups.
mean_of <- function(g, view, left) sum(sapply(1:4, function(r) {
  shift <- cells$shift[cells$group == g & cells$role == r]
  role[g, r] * mean(sapply(1:5, function(j) score(j, shift + view, left)))
}))
means <- sapply(1:4, function(g) mean_of(g, 0, 1))
between <- sum(group * sapply(1:4, function(g)
  over(function(x) sapply(x, function(t) mean_of(g, sqrt(team) * t, 1 - team)^2)) - means[g]^2))
within <- sum(covariance) / 25 - sum(group * (means - sum(group * means))^2)

write_golden("coverage-truth", list(
  made_by = made_by(),
  means = item,
  favourable = sapply(1:5, function(j) among(function(s) 100 * pnorm(loading[j] * s - thresholds[[j]][3]))),
  mean_role_3 = {
    own <- cells[cells$role == 3, ]
    sum(own$share * sapply(own$shift, function(s) mean(sapply(1:5, function(j) score(j, s, 1))))) /
      sum(own$share)
  },
  alpha = 5 / 4 * (1 - sum(diag(covariance)) / sum(covariance)),
  omega = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)),
  team_correlation = between / within))
