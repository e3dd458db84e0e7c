# Proves: ICC(1), ICC(2), F and the interval of ICC(1) from a one-way analysis of variance; r_wg and r_wg(J).
# Roads: aov written out; multilevel::ICC1, ICC2, rwg, rwg.j (Bliese); psych::ICC for equal sizes. Of the real
# sets only figures about all units are kept; a small simulated set is in the file, so that a test always runs.
suppressMessages({library(multilevel)}); source("Tests/Golden/common.R")

anova_of <- function(y, g) {
  keep <- !is.na(y); y <- y[keep]; g <- factor(g[keep]); a <- aov(y ~ g); s <- summary(a)[[1]]
  msb <- s[1, 3]; msw <- s[2, 3]; J <- nlevels(g); k <- length(y) / J; f <- msb / msw
  one <- (msb - msw) / (msb + (k - 1) * msw); two <- (msb - msw) / msb
  close_to(c(one, two), c(ICC1(a), ICC2(a)), 1e-12, "multilevel")
  limits <- f / qf(c(.975, .025), J - 1, length(y) - J)
  list(units = J, n = length(y), msb = msb, msw = msw, icc1 = one, icc2 = two, f = f, p = pf(f, J - 1, length(y) - J, lower.tail = FALSE),
       lower = (limits[1] - 1) / (limits[1] + k - 1), upper = (limits[2] - 1) / (limits[2] + k - 1))
}
agreement_of <- function(x, g, m) {                             # per unit of two or more complete cases
  x <- as.matrix(x); keep <- complete.cases(x); x <- x[keep, , drop = FALSE]; g <- g[keep]
  u <- sapply(split(seq_along(g), g), function(i) if (length(i) > 1) mean(apply(x[i, , drop = FALSE], 2, var)) / ((m^2 - 1) / 12) else NA)
  J <- ncol(x); r <- ifelse(u > 1, 0, J * (1 - u) / (J * (1 - u) + u))
  theirs <- if (J > 1) rwg.j(x, g, ranvar = (m^2 - 1) / 12)$rwg.j else rwg(x[, 1], g, ranvar = (m^2 - 1) / 12)$rwg
  close_to(r[!is.na(r)], theirs[!is.na(theirs)], 1e-12, "r_wg"); r <- r[!is.na(r)]; u <- u[!is.na(u)]
  list(values = I(unname(r)), units = length(r), at_zero = sum(u > 1), median = median(r), mean = mean(r))
}
no_values <- function(a) a[names(a) != "values"]

bh <- read_data("org-climate-multilevel", "bh1996.csv"); bhr <- read_data("org-climate-multilevel", "bhr2000.csv"); bct <- read_data("org-climate-multilevel", "univbct.csv")
lead <- c("AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17", "AS28")
real <- list(
  bh1996 = lapply(setNames(nm = c("WBEING", "HRS", "COHES", "LEAD")), function(v) anova_of(bh[[v]], bh$GRP)),
  bhr2000 = list(items = I(lead), leadership = anova_of(rowMeans(bhr[lead]), bhr$GRP), agreement = no_values(agreement_of(bhr[lead], bhr$GRP, 5)),
                 AF06 = no_values(agreement_of(bhr["AF06"], bhr$GRP, 5))),
  univbct = list(JSAT = anova_of(bct$JSAT, bct$SUBNUM)))
with(real, { close_to(bh1996$WBEING$icc1, .04336905, 1e-8); close_to(bh1996$WBEING$icc2, .7717129, 1e-7)
  close_to(round(c(bh1996$HRS$icc1, bh1996$HRS$icc2, bh1996$COHES$icc1, bh1996$COHES$icc2, bh1996$LEAD$icc1, bh1996$LEAD$icc2), 4),
           c(.1331, .9197, .0443, .7755, .1270, .9156), 1e-9, "known values")
  close_to(round(c(bhr2000$leadership$icc1, bhr2000$leadership$icc2, univbct$JSAT$icc1), 4), c(.1357, .8954, .5004), 1e-9, "known values") })

set.seed(20180524)
sizes <- c(14, 9, 1, 22, 6, 2, 17, 5); g <- rep(seq_along(sizes), sizes)
x <- sapply(1:4, function(i) pmin(5, pmax(1, round(3 + rnorm(8, 0, .6)[g] + rnorm(length(g), 0, .8)))))
x[g == 5, ] <- rep(c(1, 5), each = 3)                           # a unit of two camps
x[g == 6, ] <- 4                                                # and one of one mind
equal <- matrix(round(rnorm(40, 50, 12) + rep(rnorm(10, 0, 6), 4), 3), 10)
even <- anova_of(as.vector(equal), rep(1:10, 4))
psych_icc <- suppressMessages(suppressWarnings(psych::ICC(equal, lmer = FALSE)$results))
close_to(c(even$icc1, even$lower, even$upper, even$f), unlist(psych_icc[1, c("ICC", "lower bound", "upper bound", "F")]), 1e-9, "psych::ICC")
close_to(even$icc2, psych_icc[4, "ICC"], 1e-9, "psych::ICC1k")
simulated <- list(unit = I(g), answers = t(x), labels = 5, score = anova_of(rowMeans(x), g), agreement = agreement_of(x, g, 5), first_item = agreement_of(x[, 1, drop = FALSE], g, 5))
stopifnot(simulated$agreement$at_zero == 1, max(simulated$agreement$values) == 1)
write_golden("climate", list(made_by = made_by("multilevel", "psych"),
  about = "icc1, icc2: mean unit size; lower, upper: 95 %. agreement: r_wg(J) of 5-point items, units with two or more complete cases; at_zero: set to 0. simulated$answers: an item per row. equal: ten units of four.",
  real = real, simulated = simulated, equal = c(list(values = equal), even)))
