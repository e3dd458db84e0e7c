# Proves: linear and bounded-logit calibration to two margins, post-stratification to their full cross, and
# trimmed raking, from unequal design weights in three designs; standard errors of means, domain means and
# a ratio after each. Main route: survey::calibrate() and postStratify(), whose residuals are made to be
# those of a regression with d F'(x'lambda) (F' = F = g for raking, 1 for linear, A (g-L)(U-g)/(U-L) for
# logit), which is where R's own convention (design weights, se_r) and the derivative of the estimate differ.
# Second routes: that derivative itself, one start weight after another moved by 1e-5 of itself and the
# weights calibrated again; for trimmed weights the convex programme min sum w log(w/d) - w under the
# margins and w <= cap, by its dual.
suppressMessages(library(survey)); source("Tests/Golden/common.R")

near <- list(stype = c(E = 4421, H = 755, M = 1018), sch.wide = c(No = 1072, Yes = 5122))
far <- list(stype = c(E = 2500, H = 2000, M = 1694), sch.wide = c(No = 3000, Yes = 3194))   # invented, far from the sample
extreme <- list(stype = c(E = 600, H = 3500, M = 2094), sch.wide = c(No = 4500, Yes = 1694)) # so far that linear weights turn negative
staff <- 6194
data(api); api_cells <- table(apipop[c("stype", "sch.wide")])                                # how many of the 6194 in each cell
sources <- list(strat = list(data = "apistrat", ids = ~1, strata = ~stype), srs = list(data = "apisrs", ids = ~1, strata = NULL),
                clus1 = list(data = "apiclus1", ids = ~dnum, strata = NULL))
bounds <- list(near = c(.5, 1.8), far = c(.2, 4)); wide <- list(near = c(.2, 4), far = c(.05, 20))        # wide: for clus1
tight <- list(epsilon = 1e-13, maxit = 500)
totals_of <- function(m) c(`(Intercept)` = staff, stypeH = m$stype[["H"]], stypeM = m$stype[["M"]], sch.wideYes = m$sch.wide[["Yes"]])
weights_out <- summaries <- estimates <- trimmed <- list()

for (name in names(sources)) {
  s <- sources[[name]]; d <- read_data("weights-api", paste0(s$data, ".csv")); d$row <- seq_len(nrow(d))
  d$start <- d$pw * (1 + (d$row %% 5) / 4); d$start <- d$start * staff / sum(d$start)
  base <- svydesign(ids = s$ids, strata = s$strata, weights = ~start, data = d)
  psu <- if (name == "clus1") d$dnum else d$row; h <- if (is.null(s$strata)) rep("", nrow(d)) else d$stype
  variance <- function(v) sum(sapply(unique(h), function(k) { t <- rowsum(v[h == k], psu[h == k])[, 1]; n <- length(t); n / (n - 1) * sum((t - mean(t))^2) }))
  for (kind in c("raking near", "raking far", "linear near", "linear far", "linear extreme", "logit near", "logit far", "post near")) {
    method <- sub(" .*", "", kind); where <- sub(".* ", "", kind); m <- get(where); goal <- totals_of(m); b <- if (name == "clus1") wide[[where]] else bounds[[where]]
    formula <- if (method == "post") ~ stype * sch.wide else ~ stype + sch.wide; X <- model.matrix(formula, d)
    calibrated <- function(design) switch(method,
      raking = do.call(calibrate, c(list(design, formula, goal, calfun = "raking"), tight)),
      linear = calibrate(design, formula, goal, calfun = "linear"),
      logit = do.call(calibrate, c(list(design, formula, goal, calfun = "logit", bounds = b), tight)),
      post = postStratify(design, ~ stype + sch.wide, api_cells))
    fit <- calibrated(base); w <- unname(weights(fit)); g <- w / d$start
    slope <- switch(method, raking = g, linear = 1, logit = { A <- (b[2] - b[1]) / ((1 - b[1]) * (b[2] - 1)); A * (g - b[1]) * (b[2] - g) / (b[2] - b[1]) }, post = g)
    pull <- d$start * slope
    ours <- fit; if (method != "post") { k <- length(ours$postStrata); ours$postStrata[[k]]$qr <- qr(X * sqrt(pull)); ours$postStrata[[k]]$w <- w / sqrt(pull) }
    # the same weights without survey: Newton over rows
    solve_again <- function(u) switch(method,
      post = { cell <- interaction(d$stype, d$sch.wide); u * (c(api_cells[cbind(d$stype, d$sch.wide)]) / ave(u, cell, FUN = sum)) },
      { lambda <- numeric(ncol(X)); F <- function(e) switch(method, raking = exp(e), linear = 1 + e, logit = { A <- (b[2] - b[1]) / ((1 - b[1]) * (b[2] - 1)); (b[1] * (b[2] - 1) + b[2] * (1 - b[1]) * exp(A * e)) / (b[2] - 1 + (1 - b[1]) * exp(A * e)) })
        dF <- function(e) switch(method, raking = exp(e), linear = rep(1, length(e)), logit = { f <- F(e); (b[2] - b[1]) / ((1 - b[1]) * (b[2] - 1)) * (f - b[1]) * (b[2] - f) / (b[2] - b[1]) })
        for (i in 1:200) { e <- drop(X %*% lambda); miss <- goal - colSums(X * u * F(e)); if (max(abs(miss / goal)) < 1e-14) break
          step <- solve(crossprod(X * u * dF(e), X), miss); while (max(abs(goal - colSums(X * u * F(drop(X %*% (lambda + step)))))) > 2 * max(abs(miss))) step <- step / 2
          lambda <- lambda + step }
        u * F(drop(X %*% lambda)) })
    again <- solve_again(d$start); close_to(w, again, 1e-9, kind); stopifnot(method == "post" || max(abs(colSums(X * again) / goal - 1)) < 1e-11)
    w <- again
    weights_out <- c(weights_out, list(list(source = name, kind = kind, weights = w)))
    summaries <- c(summaries, list(data.frame(source = name, kind = kind, lower = if (method == "logit") b[1] else NA, upper = if (method == "logit") b[2] else NA,
      min_g = min(w / d$start), max_g = max(w / d$start), negative = sum(w < 0), kish_n = sum(w)^2 / sum(w^2))))
    moved <- if (name == "srs") lapply(d$row, function(i) { up <- down <- d$start; up[i] <- up[i] * (1 + 1e-5); down[i] <- down[i] * (1 - 1e-5); list(solve_again(up), solve_again(down)) })
    for (what in c("api00", "ratio")) for (by in c("", "comp.imp", "stype")) for (level in if (by == "") "" else sort(unique(d[[by]]))) {
      inside <- if (by == "") rep(TRUE, nrow(d)) else d[[by]] == level
      N <- if (what == "ratio") d$api.stu else d$api00; D <- if (what == "ratio") d$enroll else rep(1, nrow(d)); D[is.na(N + D)] <- 0; N[is.na(N) | D == 0] <- 0
      theta <- function(w) sum((w * N)[inside]) / sum((w * D)[inside]); t <- theta(w)
      z <- ifelse(inside, N - t * D, 0) / sum((w * D)[inside])
      v <- w * lm.wfit(X, z, pull)$residuals
      if (name == "srs") close_to(v, sapply(d$row, function(i) (theta(moved[[i]][[1]]) - theta(moved[[i]][[2]])) / 2e-5), 1e-6 * max(abs(v)), "derivative")
      dd <- fit; dd$variables$N <- N * inside; dd$variables$D <- D * inside; oo <- ours; oo$variables <- dd$variables
      r <- svyratio(~N, ~D, dd); o <- svyratio(~N, ~D, oo); close_to(c(coef(r)), t, 1e-9, "estimate"); close_to(c(SE(o)), sqrt(variance(v)), 1e-8, "se")
      estimates <- c(estimates, list(data.frame(source = name, kind = kind, what = what, by = by, level = level, n = sum(inside & D > 0),
        estimate = t, se = sqrt(variance(v)), se_r = c(SE(r)), se_weights_as_fixed = sqrt(variance(w * z)))))
    }
  }
  # trimmed raking: w = min(cap, d exp(x'lambda)) is the solution of the convex programme
  for (case in list(list("far", 3), list("far", 4), list("near", 1.3))) { where <- case[[1]]; limit <- case[[2]]; m <- get(where); goal <- totals_of(m); X <- model.matrix(~ stype + sch.wide, d); cap <- limit * staff / nrow(d); u <- d$start
    lambda <- numeric(ncol(X)); value <- function(l) { e <- drop(X %*% l); top <- log(cap / u); sum(ifelse(e < top, u * exp(pmin(e, top)), cap * (1 + e - top))) - sum(goal * l) }
    free <- function(e) u * exp(e) < cap; weight <- function(l) pmin(cap, u * exp(drop(X %*% l)))
    feasible <- TRUE
    for (i in 1:500) { w <- weight(lambda); miss <- goal - colSums(X * w); if (max(abs(miss / goal)) < 1e-13) break
      H <- crossprod(X * (w * free(drop(X %*% lambda))), X); step <- tryCatch(solve(H, miss), error = function(e) NULL); if (is.null(step)) { feasible <- FALSE; break }
      s1 <- 1; while (value(lambda + s1 * step) > value(lambda) && s1 > 1e-8) s1 <- s1 / 2; lambda <- lambda + s1 * step }
    ok <- feasible && max(abs(colSums(X * weight(lambda)) / goal - 1)) < 1e-11
    cat(name, where, limit, ok, sum(weight(lambda) >= cap), "\n")
    if (ok) { w0 <- weights_out[[which(sapply(weights_out, function(x) x$source == name && x$kind == paste("raking", where)))]]$weights; w <- weight(lambda)
      trimmed <- c(trimmed, list(list(source = name, margins = where, limit = limit, cap = cap, held = sum(w >= cap), moved = sum(abs(w - w0)) / 2 / staff, weights = w))) } }
}
print(do.call(rbind, summaries), digits = 3)
write_golden("calibration-methods", list(made_by = made_by("survey"),
  about = paste("start weights: pw*(1+(row mod 5)/4), row from 1, times 6194 over their sum; weights in the order of the file. near, far: margins; post: api_cells.",
    "se: residuals by a regression with start weight times F'; se_r: survey's own, with the start weight. what = ratio: api.stu / enroll over rows with both. trimmed: raking, no weight above limit times the mean."),
  near = lapply(near, as.list), extreme = lapply(extreme, as.list), far = lapply(far, as.list),
  cells = lapply(setNames(rownames(api_cells), rownames(api_cells)), function(a) as.list(api_cells[a, ])),
  summaries = do.call(rbind, summaries), estimates = do.call(rbind, estimates), weights = weights_out, trimmed = trimmed))
