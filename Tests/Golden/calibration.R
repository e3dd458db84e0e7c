# Proves: raking to two margins from unequal design weights (final weights of every row),
# and standard errors of domain means and level-against-rest contrasts by calibration residuals.
# R's residuals: influence value / final weight, regressed on the margins WITH THE START WEIGHTS,
# times the final weight. Beside the main number stand the two common others: residuals by a
# regression with the final weights, and weights treated as fixed. Also linear, bounded logit and
# post-stratified weights. The second routes: iterative proportional fitting written out here, and
# residuals from lm.wfit summed by PSU.
suppressMessages({library(survey)}); source("Tests/Golden/common.R")

population <- list(stype = c(E = 4421, H = 755, M = 1018), sch.wide = c(No = 1072, Yes = 5122))
far <- list(stype = c(E = 2500, H = 2000, M = 1694), sch.wide = c(No = 3000, Yes = 3194))   # invented, far from the sample
api99_total <- 3914069                                     # of the same 6194 schools
totals <- c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, sch.wideYes = 5122)
far_totals <- c(`(Intercept)` = 6194, stypeH = 2000, stypeM = 1694, sch.wideYes = 3194)
margin <- function(v) setNames(data.frame(names(population[[v]]), unname(population[[v]])), c(v, "Freq"))

sources <- list(strat = list(data = "apistrat", ids = ~1, strata = ~stype, fpc = ~fpc),
                srs   = list(data = "apisrs",   ids = ~1, strata = NULL,   fpc = ~fpc),
                clus1 = list(data = "apiclus1", ids = ~dnum, strata = NULL, fpc = ~fpc))
estimates <- contrasts <- weights_out <- summaries <- list()

for (name in names(sources)) for (kind in c("raking", "raking_far", "linear", "logit", "poststratified")) for (fpc in c(FALSE, TRUE)) {
  s <- sources[[name]]
  d <- read_data("weights-api", paste0(s$data, ".csv")); d$row <- seq_len(nrow(d))
  d$start <- d$pw * (1 + (d$row %% 5) / 4)
  d$api00_missing <- ifelse(d$row %% 7 == 0, NA, d$api00)
  base <- svydesign(ids = s$ids, strata = s$strata, weights = ~start, fpc = if (fpc) s$fpc, data = d)
  tight <- list(epsilon = 1e-12, maxit = 500)
  cal <- switch(kind,
    raking = do.call(calibrate, c(list(base, ~stype + sch.wide, totals, calfun = "raking"), tight)),
    raking_far = do.call(calibrate, c(list(base, ~stype + sch.wide, far_totals, calfun = "raking"), tight)),
    linear = calibrate(base, ~stype + api99, c(totals[1:3], api99 = api99_total), calfun = "linear"),
    logit  = do.call(calibrate, c(list(base, ~stype + sch.wide, totals, calfun = "logit", bounds = c(.3, 1.8)), tight)),
    poststratified = postStratify(base, ~stype, margin("stype")))
  mm <- model.matrix(switch(kind, linear = ~stype + api99, poststratified = ~stype, ~stype + sch.wide), d)
  target <- switch(kind, linear = c(totals[1:3], api99_total), poststratified = totals[1:3], raking_far = far_totals, totals)
  w <- unname(weights(cal)); u <- d$start
  stopifnot(max(abs(colSums(mm * w) / target - 1)) < 1e-11)

  if (kind %in% c("raking", "raking_far")) {                                   # iterative proportional fitting to the end
    v <- u; goal <- if (kind == "raking_far") far else population
    for (i in 1:2000) for (m in names(goal)) v <- v * (goal[[m]] / tapply(v, d[[m]], sum)[names(goal[[m]])])[d[[m]]]
    close_to(w, v, 1e-10, "raking by two routes")
    if (kind == "raking") r <- rake(base, list(~stype, ~sch.wide), list(margin("stype"), margin("sch.wide")), control = list(maxit = 5000, epsilon = 1e-14))
    if (kind == "raking") close_to(weights(r), v, 1e-10, "rake()")
  }
  psu <- if (name == "clus1") d$dnum else d$row; h <- if (is.null(s$strata)) rep("", nrow(d)) else d$stype
  variance <- function(z) sum(sapply(unique(h), function(k) {
    t <- rowsum(z[h == k], psu[h == k])[, 1]; n <- length(t)
    (if (fpc) 1 - n / d$fpc[h == k][1] else 1) * n / (n - 1) * sum((t - mean(t))^2) }))
  residual_se <- function(z, by) sqrt(variance(w * lm.wfit(mm, z / w, by)$residuals))

  if (!fpc) {
    weights_out[[paste(name, kind)]] <- list(source = name, kind = kind, weights = w)
    summaries <- c(summaries, list(data.frame(source = name, kind = kind, n = nrow(d), start_total = sum(u), total = sum(w),
      min_g = min(w / u), max_g = max(w / u), kish_n = sum(w)^2 / sum(w^2), efficiency = sum(w)^2 / sum(w^2) / nrow(d),
      worst_margin = max(abs(colSums(mm * w) / target - 1)))))
  }
  tag <- data.frame(source = name, kind = kind, fpc = fpc)
  for (y in c("api00", "api00_missing")) for (by in c("", "stype", "comp.imp")) {
    answered <- !is.na(d[[y]]); value <- ifelse(answered, d[[y]], 0)
    levels <- if (by == "") "" else sort(unique(d[[by]]))
    influence <- function(inside) ifelse(inside, w * (value - sum((w * value)[inside]) / sum(w[inside])), 0) / sum(w[inside])
    degrees <- function(inside) length(unique(paste(h, psu)[inside])) - length(unique(h[inside]))
    for (level in levels) {
      inside <- answered & (if (by == "") TRUE else d[[by]] == level)
      m <- svymean(as.formula(paste0("~", y)), subset(cal, inside), na.rm = TRUE); z <- influence(inside)
      close_to(SE(m)[[1]], residual_se(z, u), 1e-9, "calibrated SE")
      estimates <- c(estimates, list(cbind(tag, outcome = y, by = by, level = level, n = sum(inside), weight = sum(w[inside]),
        estimate = coef(m)[[1]], se = SE(m)[[1]], df = degrees(inside),
        se_residuals_by_final_weights = residual_se(z, w), se_weights_as_fixed = sqrt(variance(z)))))
      if (by == "") next
      rest <- answered & d[[by]] != level
      # totals of y and 1 in both groups under the calibrated design, then the difference of ratios
      d2 <- cal; d2$variables$y1 <- value * inside; d2$variables$n1 <- 0 + inside
      d2$variables$y2 <- value * rest; d2$variables$n2 <- 0 + rest
      k <- svycontrast(svytotal(~y1 + n1 + y2 + n2, d2), quote(y1 / n1 - y2 / n2)); z <- z - influence(rest)
      close_to(SE(k)[[1]], residual_se(z, u), 1e-9, "calibrated contrast SE")
      contrasts <- c(contrasts, list(cbind(tag, outcome = y, by = by, level = level, n_level = sum(inside), n_rest = sum(rest),
        estimate = coef(k)[[1]], se = residual_se(z, u), df = degrees(inside | rest),
        se_residuals_by_final_weights = residual_se(z, w), se_weights_as_fixed = sqrt(variance(z)))))
    }
  }
}

# What survey::rake() gives for the SE (its variance averages residuals without weights within a margin level).
raked_by_rake <- do.call(rbind, lapply(c("strat", "srs"), function(name) {
  s <- sources[[name]]; d <- read_data("weights-api", paste0(s$data, ".csv")); d$start <- d$pw * (1 + (seq_len(nrow(d)) %% 5) / 4)
  r <- rake(svydesign(ids = s$ids, strata = s$strata, weights = ~start, fpc = s$fpc, data = d), list(~stype, ~sch.wide),
            list(margin("stype"), margin("sch.wide")), control = list(maxit = 5000, epsilon = 1e-14))
  m <- svymean(~api00, r); data.frame(source = name, fpc = TRUE, estimate = coef(m)[[1]], se = SE(m)[[1]])
}))

write_golden("calibration", list(
  made_by = made_by("survey"),
  about = paste("start weights: pw*(1+(row mod 5)/4), row counted from 1. sources: strat = apistrat, strata stype; srs = apisrs;",
    "clus1 = apiclus1, PSU dnum. kinds: raking (raking_far: to the invented population population_far) and logit (g within .3 and 1.8) to stype and sch.wide; linear to stype and the total of api99;",
    "poststratified to stype. weights are in the order of the rows of the file. api00_missing = api00 without rows where row mod 7 == 0.",
    "se: residuals of influence/final weight regressed on the margins with the start weights, times the final weight."),
  population = lapply(population, as.list), population_far = lapply(far, as.list), api99_total = api99_total,
  summaries = do.call(rbind, summaries), estimates = do.call(rbind, estimates), contrasts = do.call(rbind, contrasts),
  rake_function_se = raked_by_rake, weights = unname(weights_out)))
