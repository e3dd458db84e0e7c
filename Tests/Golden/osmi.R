# Proves: shares of each answer of categorical and ordinal questions in a filthy real file, overall and
# by segment, with n and SE (simple sample with replacement, the whole file stays in the design),
# with "don't know" as an answer and, for an ordinal question, outside the base.
suppressMessages({library(survey)}); source("Tests/Golden/common.R")

d <- read_data("osmi-2014-2016", "osmi_2014.csv"); N <- nrow(d)                    # the text NA is missing
questions <- c("leave", "mental_health_consequence", "coworkers", "supervisor", "work_interfere", "benefits")
segments <- c("no_employees", "remote_work", "self_employed")                      # self_employed has missing levels
ease <- c("Very difficult", "Somewhat difficult", "Somewhat easy", "Very easy")

level_sets <- c(list(list(by = "", level = "", inside = rep(TRUE, N))), unlist(lapply(segments, function(s)
  lapply(sort(unique(na.omit(d[[s]]))), function(l) list(by = s, level = l, inside = d[[s]] %in% l))), recursive = FALSE))
whole <- svydesign(ids = ~1, weights = rep(1, N), data = data.frame(i = seq_len(N)))
estimate <- function(y, inside) {
  n <- sum(inside); m <- mean(y[inside]); z <- ifelse(inside, y - m, 0) / n; se <- sqrt(N / (N - 1) * sum(z^2))
  close_to(se, SE(svymean(~y, subset(update(whole, y = ifelse(inside, y, 0)), inside)))[[1]], what = "SE")
  c(m, se)
}
shares <- scores <- missing <- list()
for (L in level_sets) {
  for (q in questions) {
    inside <- L$inside & !is.na(d[[q]])
    for (a in sort(unique(na.omit(d[[q]])))) {
      e <- estimate(as.numeric(d[[q]] %in% a), inside)
      shares <- c(shares, list(data.frame(question = q, by = L$by, level = L$level, answer = a, n = sum(inside),
        k = sum(d[[q]][inside] == a), share = e[1], se = e[2], df = sum(inside) - 1)))
    }
    missing <- c(missing, list(data.frame(question = q, by = L$by, level = L$level, rows = sum(L$inside), missing = sum(L$inside & is.na(d[[q]])))))
  }
  a <- match(d$leave, ease); inside <- L$inside & !is.na(a); stopifnot(is.na(a) == (d$leave == "Don't know"))
  s <- estimate(ifelse(inside, 100 * (a - 1) / 3, 0), inside); f <- estimate(as.numeric(inside & a >= 3), inside)
  b <- L$inside & !is.na(d$leave); k <- estimate(as.numeric(d$leave %in% "Don't know"), b)
  scores <- c(scores, list(data.frame(question = "leave", by = L$by, level = L$level, n = sum(inside), mean = s[1], se = s[2],
    favourable = f[1], favourable_se = f[2], df = sum(inside) - 1, n_asked = sum(b), dont_know = k[1], dont_know_se = k[2])))
}
write_golden("osmi", list(made_by = made_by("survey"),
  about = paste("osmi-2014-2016/osmi_2014.csv; every row a respondent, equal weights, no fpc; the text NA is missing. shares: base = rows with any answer.",
    "scores: leave with Don't know outside the base, 100(a-1)/3 over the labels of scale; favourable = somewhat or very easy."),
  rows = N, scale = ease, shares = do.call(rbind, shares), scores = do.call(rbind, scores), missing = do.call(rbind, missing)))
