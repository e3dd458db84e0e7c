# Proves: results/shrunken.csv and climate.csv of the shipped study. Steadied scores: from the direct means and
# linearised errors of shipped-study.json (R's survey); levels with less than 30 df take phi / n for their variance,
# phi = sum df n se^2 / sum df; metafor's rma(method = "REML") by segmentation and measure; mse = g1 + g2 + 2 g3,
# z intervals clipped to 0..100. Climate: one-way analysis of variance of people's scores by level, unweighted, and
# r_wg(J) of complete answers on five labels, by Bliese's multilevel.
suppressMessages({library(metafor); library(multilevel)})
source("Tests/Golden/shipped-waves.R")                # how the study is read and scored
golden <- jsonlite::fromJSON("Tests/Golden/shipped-study.json", simplifyVector = FALSE)
scores_of <- function(wave) { t <- golden$scores[[wave]]; names <- unlist(t$columns)
  d <- as.data.frame(do.call(rbind, lapply(t$rows, function(r) sapply(r, function(x) if (is.null(x)) NA else as.character(x)))), stringsAsFactors = FALSE)
  names(d) <- names; for (v in c("estimate", "se", "df", "n")) d[[v]] <- as.numeric(d[[v]])
  d[d$statistic == "mean" & d$measure %in% c("index", constructs) & d$segment != "all", c("segment", "level", "measure", "estimate", "se", "df", "n")] }

steady <- function(d) {
  phi <- sum(d$df * d$n * d$se^2) / sum(d$df); D <- ifelse(d$df < 30, phi / d$n, d$se^2)
  r <- rma(d$estimate, D, method = "REML", control = list(threshold = 1e-13, maxiter = 1e4)); s <- r$tau2
  if (s < 1e-8) s <- 0
  w <- 1 / (s + D); mu <- sum(w * d$estimate) / sum(w); g <- s * w
  f <- function(s) { w <- 1 / (s + D); -.5 * (sum(log(s + D)) + log(sum(w)) + sum(w * (d$estimate - sum(w * d$estimate) / sum(w))^2)) }
  stopifnot(f(s) >= max(sapply(c(0, exp(seq(-8, 8, .05))), f)) - 1e-9)          # no hill is higher
  e <- g * d$estimate + (1 - g) * mu; mse <- g * D + (1 - g)^2 / sum(w) + 2 * (1 - g)^2 * w * 2 / sum(w^2); z <- qnorm(.975)
  data.frame(d[c("segment", "level", "measure")], weighed_se = sqrt(D), shrunken = e, shrunken_se = sqrt(mse), lower = pmax(0, e - z * sqrt(mse)),
             upper = pmin(100, e + z * sqrt(mse)), weight = g, spread = sqrt(s))
}
shrunken <- lapply(c(`2018` = "2018", `2019` = "2019"), function(y) { d <- scores_of(y)
  parts <- split(d, list(factor(d$segment, names(segments)), factor(d$measure, c("index", constructs))), drop = TRUE)
  do.call(rbind, lapply(parts[sapply(parts, nrow) >= 3], steady)) })

climate_of <- function(W) do.call(rbind, lapply(names(segments)[lengths(levels_of) >= 3], function(s) do.call(rbind, lapply(c("index", constructs), function(m) {
  y <- if (m == "index") W$index else W$construct[, m]; g <- W$segment[, s]; keep <- !is.na(y) & !is.na(g); a <- aov(y[keep] ~ factor(g[keep])); t <- summary(a)[[1]]
  J <- length(unique(g[keep])); n <- sum(keep); k <- n / J; f <- t[1, 3] / t[2, 3]; limits <- f / qf(c(.975, .025), J - 1, n - J)
  out <- data.frame(segment = s, measure = m, units = J, n = n, icc1 = ICC1(a), icc1_lower = (limits[1] - 1) / (limits[1] + k - 1),
                    icc1_upper = (limits[2] - 1) / (limits[2] + k - 1), icc2 = ICC2(a), p = t[1, 5], rwg_median = NA, rwg_units = NA, rwg_at_zero = NA)
  if (m == "index") return(out)
  x <- W$answer[, W$keys[[m]], drop = FALSE]; whole <- complete.cases(x) & !is.na(g)
  r <- if (ncol(x) > 1) rwg.j(x[whole, ], g[whole], ranvar = 2)$rwg.j else rwg(x[whole, 1], g[whole], ranvar = 2)$rwg
  out$rwg_median <- median(r, na.rm = TRUE); out$rwg_units <- sum(!is.na(r)); out$rwg_at_zero <- sum(r == 0, na.rm = TRUE); out }))))
climate <- lapply(c(`2018` = "2018", `2019` = "2019"), function(y) climate_of(load_wave(y)))

wide <- function(d, keep = names(d)) { cells <- lapply(d[keep], json_atom)
  paste0("{\"columns\":[", paste(json_text(keep), collapse = ","), "],\"rows\":[\n", paste0("[", do.call(paste, c(unname(cells), sep = ",")), "]", collapse = ",\n"), "\n]}") }
per_wave <- function(t) paste0("{\n", paste0(json_text(names(t)), ": ", sapply(t, wide), collapse = ",\n"), "\n}")
parts <- c(made_by = json(made_by("metafor", "multilevel")), inputs = json(golden$inputs), shrunken = per_wave(shrunken), climate = per_wave(climate))
con <- file("Tests/Golden/small-groups.json", open = "wb")
writeLines(enc2utf8(paste0("{\n", paste0(json_text(names(parts)), ": ", parts, collapse = ",\n"), "\n}")), con, useBytes = TRUE); close(con)
