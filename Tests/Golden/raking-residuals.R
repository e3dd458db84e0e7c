# Settles: with which weights are a raked mean's linearised values regressed on the margins?
# R's calibrate() uses the DESIGN weights d; the derivative of the raked mean has the RAKED weights w
# there (F' = F for raking: Kott 2006, Survey Methodology 32, 133-142).  Here samples answer from a
# population of 3 x 2 cells, are raked to margins that are more or less far from them, and the spread of
# the raked mean over the samples is set beside both formulas, and beside the second with each residual
# over sqrt(1 - leverage).  Coverage is of the mean's own limit, by t intervals, so that only the
# standard error is judged.
source("Tests/Golden/common.R")
set.seed(20260501)
cells <- expand.grid(a = 1:3, b = 1:2); X <- cbind(sapply(1:3, function(l) cells$a == l), cells$b == 2) + 0
answering <- c(.30, .10, .05, .25, .10, .20)                        # shares of cells among those who answer
near <- list(a = c(.50, .22, .28), b = c(.48, .52))                 # margins of everybody, three ways
far <- list(a = c(.25, .30, .45), b = c(.65, .35))
farther <- list(a = c(.12, .28, .60), b = c(.80, .20))
means <- list(additive = 40 + c(0, 10, 20)[cells$a] + c(0, 8)[cells$b],
              crossed = c(30, 70, 60, 55, 35, 75), flat = rep(50, 6))
deviation <- list(even = rep(15, 6), uneven = c(5, 25, 30, 8, 20, 6))

rake <- function(t, m) { for (i in 1:2000) { t0 <- t
  t <- t * (m$a / tapply(t, cells$a, sum))[cells$a]; t <- t * (m$b / tapply(t, cells$b, sum))[cells$b]
  if (max(abs(t / t0 - 1)) < 1e-13) break }; as.vector(t) }
one <- function(mu, sigma, m, n) {
  c1 <- sample(6, n, TRUE, answering); d <- runif(n, .5, 2)
  y <- mu[c1] + sigma[c1] * rnorm(n)
  T <- as.vector(tapply(d, factor(c1, 1:6), sum)); T[is.na(T)] <- 0
  if (any(T == 0)) return(NULL)
  w <- d * (rake(T, m) / T)[c1]; theta <- sum(w * y) / sum(w); z <- (y - theta) / sum(w); x <- X[c1, ]
  se <- function(by) { v <- w * if (is.null(by)) z else lm.wfit(x, z, by)$residuals
    sqrt(n / (n - 1) * sum((v - mean(v))^2)) }
  inverse <- solve(crossprod(x * w, x)); leverage <- w * rowSums((x %*% inverse) * x)
  careful <- w * lm.wfit(x, z, w)$residuals / sqrt(1 - leverage)
  c(theta, se(d), se(w), se(NULL), sqrt(n / (n - 1) * sum((careful - mean(careful))^2)))
}
limit <- function(mu, m) sum(rake(answering, m) * mu)
rows <- list()
study <- function(margins, mean, spread, n, surveys) {
  m <- get(margins); draws <- do.call(rbind, lapply(seq_len(surveys), function(i) one(means[[mean]], deviation[[spread]], m, n)))
  true <- sd(draws[, 1]); hit <- function(k) mean(abs(draws[, 1] - limit(means[[mean]], m)) <= qt(.975, n - 1) * draws[, k])
  over <- function(k) sqrt(mean(draws[, k]^2)) / true
  data.frame(n = n, margins = margins, means = mean, spread = spread, surveys = nrow(draws), true_se = true,
    by_design = over(2), by_raked = over(3), as_fixed = over(4), by_raked_leverage = over(5),
    cover_by_design = hit(2), cover_by_raked = hit(3), cover_as_fixed = hit(4), cover_by_raked_leverage = hit(5))
}
for (margins in c("near", "far", "farther")) for (mean in names(means)) for (spread in names(deviation))
  rows <- c(rows, list(study(margins, mean, spread, 300, 2000)))
for (margins in c("far", "farther")) rows <- c(rows, list(study(margins, "crossed", "even", 3000, 1000)))
rows <- do.call(rbind, rows); print(rows, digits = 3)
write_golden("raking-residuals", list(made_by = made_by("base"),
  about = paste("by_...: root mean squared standard error over the spread of the raked mean over samples (true_se, whose own",
    "error is about 1.6 %): residuals by design weights, by raked weights, weights taken as fixed, and by raked weights over sqrt(1 - leverage)."),
  results = rows))
