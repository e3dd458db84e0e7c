# Proves: intervals for proportions. R's svyciprop "xlogit" (logit interval with t) and "beta"
# (Korn-Graubard) in domains of several designs, small ones and shares of 0 and 1 included, each
# against the formula written out; Wilson intervals for every count k of several n.
suppressMessages({library(survey)}); source("Tests/Golden/common.R")

korn_graubard <- function(p, n_eff, alpha = .05) {
  x <- n_eff * p
  c(if (x == 0) 0 else qbeta(alpha / 2, x, n_eff - x + 1), if (x == n_eff) 1 else qbeta(1 - alpha / 2, x + 1, n_eff - x))
}
xlogit <- function(p, se, df) { l <- log(p / (1 - p)); h <- qt(.975, df) * se / (p * (1 - p)); plogis(c(l - h, l + h)) }

load_api <- function(name) {
  d <- read_data("weights-api", paste0(name, ".csv")); d$row <- seq_len(nrow(d))
  d$unequal <- d$pw * (1 + (d$row %% 5) / 4)
  transform(d, schoolwide = as.numeric(d$sch.wide == "Yes"), award = as.numeric(d$awards == "Yes"), above800 = as.numeric(d$api00 > 800),
            above900 = as.numeric(d$api00 > 900), met_missing = ifelse(d$row %% 7 == 0, NA, as.numeric(d$comp.imp == "Yes")),
            cell = paste(d$stype, d$comp.imp, sep = "/"))
}
designs <- list(
  srs = list(data = "apisrs", ids = ~1, strata = NULL, weights = ~pw, fpc = NULL),
  strat_fpc = list(data = "apistrat", ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc),
  strat_unequal = list(data = "apistrat", ids = ~1, strata = ~stype, weights = ~unequal, fpc = NULL),
  clus1 = list(data = "apiclus1", ids = ~dnum, strata = NULL, weights = ~pw, fpc = NULL),
  clus2_fpc = list(data = "apiclus2", ids = ~dnum, strata = NULL, weights = ~pw, fpc = ~fpc1))

rows <- list()
for (name in names(designs)) {
  s <- designs[[name]]; d <- load_api(s$data)
  full <- svydesign(ids = s$ids, strata = s$strata, weights = s$weights, fpc = s$fpc, data = d)
  for (v in c("schoolwide", "award", "above800", "above900", "met_missing")) for (by in c("", "stype", "cell", "cname")) {
    for (level in if (by == "") "" else sort(unique(d[[by]]))) {
      inside <- !is.na(d[[v]]) & (if (by == "") TRUE else d[[by]] == level)
      n <- sum(inside); if (n == 0 || (n == 1 && name != "srs")) next
      dom <- subset(full, inside); df <- degf(dom)
      m <- svymean(as.formula(paste0("~", v)), dom); p <- coef(m)[[1]]; se <- SE(m)[[1]]
      k <- sum(d[[v]][inside]); edge <- k == 0 || k == n
      if (edge) p <- k / n
      logit <- kg <- kg_plain <- c(NA, NA); n_eff <- n_eff_df <- NA
      if (df >= 1) {
        if (!edge) {
          f <- as.formula(paste0("~", v))
          logit <- unname(attr(svyciprop(f, dom, method = "xlogit"), "ci")); kg <- unname(attr(svyciprop(f, dom, method = "beta"), "ci"))
          n_eff <- p * (1 - p) / se^2; n_eff_df <- n_eff * (qt(.975, n - 1) / qt(.975, df))^2
          close_to(logit, xlogit(p, se, df), what = "xlogit"); close_to(kg, korn_graubard(p, n_eff_df), what = "beta")
        } else {                                        # R gives NaN here: n_eff = n
          n_eff <- n; n_eff_df <- n * (qt(.975, n - 1) / qt(.975, df))^2
          kg <- korn_graubard(p, n_eff_df)
        }
        kg_plain <- korn_graubard(p, n_eff)
      }
      rows <- c(rows, list(data.frame(design = name, variable = v, by = by, level = level, n = n, k = k, p = p, se = if (edge) NA else se,
        df = df, xlogit_lower = logit[1], xlogit_upper = logit[2], n_eff = n_eff, n_eff_df = n_eff_df,
        beta_lower = kg[1], beta_upper = kg[2], beta_plain_lower = kg_plain[1], beta_plain_upper = kg_plain[2])))
    }
  }
}

edges <- do.call(rbind, lapply(c(1, 2, 3, 5, 10, 20, 26, 28, 29, 30, 100, 1300), function(n) data.frame(n = n,
  upper_for_0 = korn_graubard(0, n)[2], upper_for_0_closed_form = 1 - .025^(1 / n), lower_for_1 = korn_graubard(1, n)[1])))
close_to(edges$upper_for_0, edges$upper_for_0_closed_form); close_to(edges$lower_for_1, 1 - edges$upper_for_0)

wilson <- do.call(rbind, lapply(c(1, 2, 5, 10, 26, 28), function(n) do.call(rbind, lapply(0:n, function(k) {
  ci <- suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int
  z <- qnorm(.975); p <- k / n
  close_to(ci, ((p + z^2 / (2 * n)) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n), what = "Wilson")
  data.frame(n = n, k = k, lower = ci[1], upper = ci[2])
}))))

write_golden("proportions", list(
  made_by = made_by("survey"),
  about = paste("designs: srs = apisrs; strat_fpc, strat_unequal = apistrat, strata stype (unequal: pw*(1+(row mod 5)/4));",
    "clus1 = apiclus1 and clus2_fpc = apiclus2, one stage, PSU dnum; fpc only where the name says so (apiclus2: fpc1).",
    "variables: schoolwide = sch.wide Yes, award = awards Yes, above800/above900 = api00 greater, met_missing = comp.imp Yes without rows",
    "where row mod 7 == 0. cell = stype/comp.imp. 95 % intervals; df = PSUs - strata with a respondent in the domain who answered; null below df 1.",
    "n_eff = p(1-p)/se^2, n for p of 0 or 1; n_eff_df = n_eff * (t(n-1)/t(df))^2 as in svyciprop; neither is capped at n.",
    "beta_*: with n_eff_df (R's svyciprop); beta_plain_*: with n_eff."),
  cases = do.call(rbind, rows), korn_graubard_edges = edges, wilson = wilson))
