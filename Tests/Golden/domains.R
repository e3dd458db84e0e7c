# Proves: domain means, ratios, their linearised standard errors, degrees of freedom and
# level-against-rest contrasts, for simple, stratified, clustered and stratified-clustered
# samples, with and without finite population correction, and with missing outcomes.
# Every number comes from the R package survey and is checked against a second route:
# influence values summed by PSU over the WHOLE design (`direct_var`).
suppressMessages({library(survey)}); source("Tests/Golden/common.R")

api <- function(name) {
  d <- read_data("weights-api", paste0(name, ".csv"))
  d$row <- seq_len(nrow(d))
  d$api00_missing <- ifelse(d$row %% 7 == 0, NA, d$api00)       # answered: row not a multiple of 7
  d$stype_missing <- ifelse(d$row %% 11 == 0, NA, d$stype)      # level unknown on multiples of 11
  d$comp.imp_one <- ifelse(d$stype == "E", d$comp.imp, "No")    # "Yes" only within one stratum
  d$unequal <- d$pw * (1 + (d$row %% 5) / 4)
  d$parity <- d$dnum %% 3
  d
}
spec <- data.frame(
  design  = c("srs", "strat", "strat_unequal", "clus1", "clus2", "clus1_strata", "strat_nested"),
  data    = c("apisrs", "apistrat", "apistrat", "apiclus1", "apiclus2", "apiclus1", "apistrat"),
  psu     = c(NA, NA, NA, "dnum", "dnum", "dnum", "dnum"),
  strata  = c(NA, "stype", "stype", NA, NA, "parity", "stype"),
  weights = c("pw", "pw", "unequal", "pw", "pw", "pw", "unequal"),
  fpc     = c("fpc", "fpc", "fpc", "fpc", "fpc1", NA, NA))
one_sided <- function(v) if (is.na(v)) ~1 else as.formula(paste0("~", v))
make <- function(s, d, fpc) svydesign(
  ids = one_sided(s$psu), strata = if (!is.na(s$strata)) one_sided(s$strata), nest = TRUE,
  weights = one_sided(s$weights), fpc = if (fpc) one_sided(s$fpc), data = d)

# The second route. z: one influence value per row of the design, zero outside the domain.
direct_var <- function(z, s, d, fpc) {
  h <- if (is.na(s$strata)) rep("", nrow(d)) else d[[s$strata]]
  psu <- if (is.na(s$psu)) d$row else d[[s$psu]]
  sum(sapply(unique(h), function(k) {
    t <- rowsum(z[h == k], psu[h == k])[, 1]; n <- length(t)
    f <- if (fpc) 1 - n / d[[s$fpc]][h == k][1] else 1
    f * n / (n - 1) * sum((t - mean(t))^2) }))
}
degrees <- function(s, d, inside) {
  h <- if (is.na(s$strata)) rep("", nrow(d)) else d[[s$strata]]
  psu <- if (is.na(s$psu)) d$row else d[[s$psu]]
  length(unique(paste(h, psu)[inside])) - length(unique(h[inside]))
}
outcomes <- c("api00", "enroll", "api00_missing")
groups <- c("stype", "comp.imp", "comp.imp_one", "stype_missing")
estimates <- contrasts <- ratios <- designs <- list()

for (k in seq_len(nrow(spec))) for (fpc in c(FALSE, TRUE)) {
  s <- spec[k, ]; if (fpc && is.na(s$fpc)) next
  d <- api(s$data); w <- d[[s$weights]]; full <- make(s, d, fpc)
  tag <- data.frame(design = s$design, fpc = fpc)
  designs <- c(designs, list(cbind(s, use_fpc = fpc, n = nrow(d), degf = degf(full),
                                   psus = degf(full) + length(unique(full$strata[, 1])),
                                   strata_count = length(unique(full$strata[, 1])))))
  for (y in outcomes) for (by in c("", groups)) {
    answered <- !is.na(d[[y]]); v <- ifelse(answered, d[[y]], 0)
    levels <- if (by == "") "" else sort(unique(na.omit(d[[by]])))
    for (level in levels) {
      inside <- answered & (if (by == "") TRUE else d[[by]] %in% level)
      m <- svymean(one_sided(y), subset(full, inside), deff = "replace")
      est <- coef(m)[[1]]; se <- SE(m)[[1]]; df <- degrees(s, d, inside)
      z <- ifelse(inside, w * (v - est), 0) / sum(w[inside])
      close_to(se, sqrt(direct_var(z, s, d, fpc)), what = "domain SE")
      # dropping the missing answers inside svymean is the same domain
      if (by == "") close_to(se, SE(svymean(one_sided(y), full, na.rm = TRUE))[[1]], what = "na.rm")
      stopifnot(df == degf(subset(full, inside)))
      half <- qt(.975, df) * se
      estimates <- c(estimates, list(cbind(tag, outcome = y, by = by, level = level, n = sum(inside),
        weight = sum(w[inside]), estimate = est, se = se, df = df, lower95 = est - half, upper95 = est + half,
        deff_replace = deff(m)[[1]])))

      # ratio of two outcomes in the same domain
      if (y == "api00") {
        pair <- inside & !is.na(d$enroll)
        r <- svyratio(~api.stu, ~enroll, subset(full, pair)); re <- coef(r)[[1]]; rs <- SE(r)[[1]]
        x <- ifelse(pair, d$enroll, 0)
        close_to(rs, sqrt(direct_var(ifelse(pair, w * (d$api.stu - re * x), 0) / sum(w * x), s, d, fpc)), what = "ratio")
        ratios <- c(ratios, list(cbind(tag, numerator = "api.stu", denominator = "enroll", by = by, level = level,
          n = sum(pair), estimate = re, se = rs, df = degrees(s, d, pair))))
      }
      if (by == "") next
      # level against everybody else with a known level and an answer
      rest <- answered & !is.na(d[[by]]) & !(d[[by]] %in% level)
      d2 <- d; d2$side <- factor(ifelse(inside, "level", ifelse(rest, "rest", NA)), c("level", "rest"))
      b <- svyby(one_sided(y), ~side, make(s, d2, fpc), svymean, covmat = TRUE)
      cc <- svycontrast(b, c(level = 1, rest = -1)); ce <- coef(cc)[[1]]; cs <- SE(cc)[[1]]
      rest_mean <- sum((w * v)[rest]) / sum(w[rest])
      z <- z - ifelse(rest, w * (v - rest_mean), 0) / sum(w[rest])
      close_to(ce, est - rest_mean, what = "contrast"); close_to(cs, sqrt(direct_var(z, s, d, fpc)), what = "contrast SE")
      cdf <- degrees(s, d, inside | rest)
      contrasts <- c(contrasts, list(cbind(tag, outcome = y, by = by, level = level, n_level = sum(inside),
        n_rest = sum(rest), rest_mean = rest_mean, estimate = ce, se = cs, df = cdf,
        covariance = vcov(b)[1, 2], p = 2 * pt(-abs(ce / cs), cdf))))
    }
  }
}

# Policies for a stratum with one PSU: apiclus1 with two districts split off as strata of their own.
# R removes the rows outside a domain, so its "average" counts only the lonely strata that have domain
# rows (se); with the rows kept at weight zero every lonely stratum counts (se_whole_design).
d <- api("apiclus1"); two <- sort(unique(d$dnum))[1:2]
d$h <- ifelse(d$dnum == two[1], "lonely1", ifelse(d$dnum == two[2], "lonely2", "other"))
lonely <- do.call(rbind, lapply(c("certainty", "adjust", "average"), function(policy) {
  options(survey.lonely.psu = policy)
  full <- svydesign(ids = ~dnum, strata = ~h, weights = ~pw, data = d)
  do.call(rbind, lapply(c("", "E", "H", "M"), function(level) {
    inside <- if (level == "") rep(TRUE, nrow(d)) else d$stype == level
    m <- svymean(~api00, subset(full, inside)); kept <- svymean(~api00, full[inside, drop = FALSE])
    data.frame(policy = policy, outcome = "api00", by = if (level == "") "" else "stype", level = level,
               estimate = coef(m)[[1]], se = SE(m)[[1]], se_whole_design = SE(kept)[[1]])
  }))
}))
options(survey.lonely.psu = "fail")

# The trap: dropping the people without an answer before the design is declared.
d <- api("apistrat"); kept <- d[!is.na(d$api00_missing) & d$comp.imp == "Yes", ]
wrong <- svymean(~api00, svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = kept))

write_golden("domains", list(
  made_by = made_by("survey"),
  about = paste("data: weights-api/<data>.csv. psu null: every row its own PSU; strata null: none. unequal = pw*(1+(row mod 5)/4),",
    "parity = dnum mod 3, row counted from 1; psu ids count within strata. api00_missing = api00 without rows where row mod 7==0;",
    "stype_missing = stype unknown where row mod 11==0; comp.imp_one = comp.imp in stype E, else No.",
    "enroll has missing values of its own in apiclus2. by '' is the whole sample. df = PSUs - strata with a domain respondent who answered;",
    "contrast df counts the respondents of level and rest together. deff_replace: variance (with its fpc) over n/(n-1) weighted variance / n."),
  designs = do.call(rbind, designs), estimates = do.call(rbind, estimates),
  contrasts = do.call(rbind, contrasts), ratios = do.call(rbind, ratios),
  lonely_psu = list(data = "apiclus1", psu = "dnum", lonely_districts = two, fpc = FALSE, weights = "pw",
                    strata = "each of the two districts alone, all others together", cases = lonely),
  dropped_rows_trap = list(design = "strat", domain = "comp.imp Yes, api00_missing", fpc = FALSE,
                           estimate = coef(wrong)[[1]], wrong_se = SE(wrong)[[1]])))
