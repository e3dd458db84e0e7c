# Proves: change between waves. Waves stacked, persons (or units) as PSUs, so that the covariance of
# the two means is in the standard error (overlap); the paired version on those with both answers;
# the independent version. People whose answer is missing stay in the design, outside the domain.
# Second route: influence values summed by PSU over all rows of the two waves.
suppressMessages({library(survey)}); source("Tests/Golden/common.R")

u <- read_data("org-climate-multilevel", "univbct.csv")
u$w <- 1 + (u$SUBNUM %% 5) / 4
u$band <- ifelse(is.na(u$COMMIT), NA, ifelse(u$COMMIT >= 3.5, "high", "low"))      # people change band between waves
u$marital <- ifelse(u$MARITAL %in% 1:2, c("single", "married")[u$MARITAL], ifelse(is.na(u$MARITAL), NA, "other"))
samples <- list(full = u, partial = u[(u$SUBNUM + u$TIME) %% 4 != 0, ])             # partial: not everybody took part in every wave
designs <- list(person = list(psu = "SUBNUM", strata = NULL, w = NULL), person_weighted = list(psu = "SUBNUM", strata = NULL, w = "w"),
                person_strata = list(psu = "SUBNUM", strata = "COMPANY", w = NULL), unit = list(psu = "BTN", strata = NULL, w = NULL))
f <- function(v) if (is.null(v)) NULL else as.formula(paste0("~", v))
one <- function(d, s) { d$equal <- 1; svydesign(ids = f(s$psu), strata = f(s$strata), weights = f(if (is.null(s$w)) "equal" else s$w), data = d, nest = TRUE) }

waves <- changes <- paired <- list()
for (sample in names(samples)) {
  d <- samples[[sample]]
  for (t in 0:2) {                                          # each wave alone, persons drawn with replacement
    x <- d[d$TIME == t, ]; n <- sum(!is.na(x$JSAT))
    m <- svymean(~JSAT, svydesign(ids = ~1, weights = rep(1, nrow(x)), data = x), na.rm = TRUE)
    waves <- c(waves, list(data.frame(sample = sample, wave = t, rows = nrow(x), n = n, mean = coef(m)[[1]], se = SE(m)[[1]],
      df = n - 1, se_if_missing_rows_are_dropped = sd(x$JSAT, na.rm = TRUE) / sqrt(n))))
  }
  for (pair in list(c(0, 1), c(1, 2), c(0, 2))) {
    x <- d[d$TIME %in% pair, ]
    for (name in names(designs)) { s <- designs[[name]]; for (by in c("", "marital", "band")) for (level in if (by == "") "" else sort(unique(na.omit(x[[by]])))) {
      inside <- !is.na(x$JSAT) & (if (by == "") TRUE else x[[by]] %in% level)
      x$side <- factor(ifelse(inside, ifelse(x$TIME == pair[1], "earlier", "later"), NA), c("earlier", "later"))
      b <- svyby(~JSAT, ~side, one(x, s), svymean, covmat = TRUE)
      k <- svycontrast(b, c(earlier = -1, later = 1)); V <- vcov(b)
      w <- if (is.null(s$w)) rep(1, nrow(x)) else x[[s$w]]; h <- if (is.null(s$strata)) rep("", nrow(x)) else x[[s$strata]]
      z <- 0; v <- ifelse(inside, x$JSAT, 0)
      for (t in 1:2) { g <- inside & x$TIME == pair[t]; z <- z + c(-1, 1)[t] * ifelse(g, w * (v - sum((w * v)[g]) / sum(w[g])), 0) / sum(w[g]) }
      direct <- sum(sapply(unique(h), function(q) { t <- rowsum(z[h == q], x[[s$psu]][h == q])[, 1]; length(t) / (length(t) - 1) * sum((t - mean(t))^2) }))
      close_to(SE(k)[[1]], sqrt(direct), what = "overlap SE")
      key <- paste(h, x[[s$psu]]); active <- unique(key[inside]); df <- length(active) - length(unique(h[inside]))
      e <- coef(k)[[1]]; se <- SE(k)[[1]]; n <- table(x$side)
      df_wave <- sapply(c("earlier", "later"), function(g) { i <- x$side %in% g; length(unique(key[i])) - length(unique(h[i])) })
      changes <- c(changes, list(data.frame(sample = sample, design = name, from = pair[1], to = pair[2], by = by, level = level,
        n_earlier = n[[1]], n_later = n[[2]], persons_both = length(intersect(x$SUBNUM[x$side %in% "earlier"], x$SUBNUM[x$side %in% "later"])),
        psus_design = length(unique(key)), psus_active = length(active), df = df, earlier = coef(b)[[1]], later = coef(b)[[2]], change = e, se = se,
        variance_earlier = V[1, 1], variance_later = V[2, 2], covariance = V[1, 2], lower95 = e - qt(.975, df) * se, upper95 = e + qt(.975, df) * se,
        p = 2 * pt(-abs(e / se), df), se_independent = sqrt(V[1, 1] + V[2, 2]), df_independent = sum(df_wave))))
    } }
    a <- d[d$TIME == pair[1] & !is.na(d$JSAT), c("SUBNUM", "JSAT", "w")]; b <- d[d$TIME == pair[2] & !is.na(d$JSAT), c("SUBNUM", "JSAT")]
    m <- merge(a, b, by = "SUBNUM"); diff <- m$JSAT.y - m$JSAT.x; tt <- t.test(diff)
    mw <- svymean(~diff, svydesign(ids = ~1, weights = m$w, data = data.frame(diff = diff)))
    paired <- c(paired, list(data.frame(sample = sample, from = pair[1], to = pair[2], n = length(diff), change = mean(diff), sd = sd(diff),
      se = sd(diff) / sqrt(length(diff)), t = unname(tt$statistic), df = length(diff) - 1, p = tt$p.value, lower95 = tt$conf.int[1], upper95 = tt$conf.int[2],
      correlation = cor(m$JSAT.x, m$JSAT.y), weighted_change = coef(mw)[[1]], weighted_se = SE(mw)[[1]])))
    # independent samples, each wave by itself
    v <- tail(waves, 3); s1 <- v[[pair[1] + 1]]; s2 <- v[[pair[2] + 1]]
    paired[[length(paired)]] <- cbind(paired[[length(paired)]], independent_change = s2$mean - s1$mean, independent_se = sqrt(s1$se^2 + s2$se^2))
  }
}
waves <- do.call(rbind, waves); paired <- do.call(rbind, paired)
stopifnot(round(waves$mean[1:3], 4) == c(3.2350, 3.2459, 3.3384), waves$n[1:3] == c(468, 465, 463),
          round(unlist(paired[3, c("change", "sd", "t", "correlation")]), c(4, 4, 3, 3)) == c(.0935, 1.0264, 1.915, .384), paired$n[3] == 442)

write_golden("change", list(made_by = made_by("survey"),
  about = paste("org-climate-multilevel/univbct.csv, measure JSAT (1..5, as it stands), wave TIME, person SUBNUM. sample partial: without the rows where",
    "(SUBNUM + TIME) mod 4 == 0. designs: person (PSU SUBNUM, equal weights), person_weighted (w = 1 + (SUBNUM mod 5)/4), person_strata (strata COMPANY), unit (PSU BTN).",
    "marital: 1 single, 2 married, 3-5 other. band: high where the wave's COMMIT >= 3.5, low below, unknown where missing: people change level.",
    "psus_design: PSUs in the rows of the two waves (the n of n/(n-1)); psus_active: with an answer in the domain in either wave; df = active - strata of those.",
    "waves: each alone. independent_se: from the waves alone; se_independent: the two variances of the stacked design, without the covariance."),
  waves = waves, changes = do.call(rbind, changes), paired = paired))
