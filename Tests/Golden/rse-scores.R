# Proves: from a real staff survey in two waves to scores. Labels are matched after trimming, answer a
# of m labels scores 100(a-1)/(m-1), reversed items m+1-a; item and construct means, shares favourable,
# SE, n and df, overall and by segment; alpha; level against rest with Benjamini-Hochberg; independent change.
suppressMessages({library(survey)}); source("Tests/Golden/common.R")

agree <- c("Strongly disagree", "Disagree", "Neither agree or disagree", "Agree", "Strongly Agree")
often <- c("Never", "Sometimes", "Often", "Very Often", "Always")
zero_to_ten <- c("0 - Not at all satisfied", 1:9, "10 - Completely satisfied")
constructs <- list(
  satisfaction  = list(items = paste0("affSat", 1:4)),
  recognition   = list(items = paste0("affRec", 1:5)),
  feedback      = list(items = paste0("perfCheck", 1:7)),                        # perfCheck3: 2017 only
  turnover      = list(items = paste0("turnOver", 1:6)),                         # high score: wants to stay
  turnover_sound = list(items = paste0("turnOver", c(1, 4, 5, 6))),              # without the two damaged items, see traps
  employability = list(items = paste0("percEmp", 1:4)),                          # percEmp4: 2017 only
  progression   = list(items = paste0("progRSE", 1:5)),                          # 2016 only
  general       = list(items = c("satisGen1", "satisGen2")))                     # 2017 only, 0 to 10
reversed <- paste0("turnOver", c(1, 3, 4, 6))
scale_of <- function(code) if (grepl("^satisGen", code)) zero_to_ten else if (grepl("^perfCheck", code) || code %in% paste0("turnOver", 1:4)) often else agree
segments <- c(contract = "currentEmp10", gender = "socio2", organisation = "currentEmp1", age = "socio3")

load_wave <- function(year) {
  d <- read_data("rse-survey-2016-2017", paste0("rse_", year, "_uk_public_data.csv")); names(d) <- make.unique(names(d))
  code <- ifelse(grepl("^likert?[a-z]*[0-9]\\[", names(d)), sub("^[^[]*\\[([^]]*)\\].*$", "\\1", names(d)), sub("\\..*$", "", names(d)))
  code[grepl("^satisGen1\\[SQ001\\]", names(d))] <- "satisGen1"; code[grepl("^satisGen1\\[SQ002\\]", names(d))] <- "satisGen2"
  trimmed <- function(v) { x <- trimws(d[[which(code == v)]]); ifelse(is.na(x) | x == "", NA, x) }
  items <- Filter(function(v) v %in% code, unique(unlist(lapply(constructs, `[[`, "items"), use.names = FALSE)))
  answers <- sapply(items, function(v) { x <- trimmed(v); a <- match(x, scale_of(v)); stopifnot(is.na(x) == is.na(a)); a })
  m <- sapply(items, function(v) length(scale_of(v)))
  oriented <- sapply(items, function(v) if (v %in% reversed) m[[v]] + 1 - answers[, v] else answers[, v])
  # Labels that only a blank tells apart. Their happiness (affSat1) says whether they are the same answer: in 2016
  # "Never" and "Never " of turnOver2 and turnOver3 are opposites, so the published file has lost an answer there.
  enjoyment <- answers[, "affSat1"]
  traps <- do.call(rbind, lapply(items, function(v) { raw <- d[[which(code == v)]]; happy <- tapply(enjoyment, raw, mean, na.rm = TRUE); raw <- raw[!is.na(raw) & raw != ""]
    t <- table(raw); twice <- names(t)[trimws(names(t)) %in% trimws(names(t))[duplicated(trimws(names(t)))]]
    if (length(twice)) data.frame(year = year, item = v, label = twice, n = as.integer(t[twice]), mean_affSat1 = as.numeric(happy[twice])) }))
  list(year = year, n = nrow(d), items = items, m = m, answers = answers, oriented = oriented,
       score = sapply(items, function(v) 100 * (oriented[, v] - 1) / (m[[v]] - 1)),
       # favourable: above the middle label, after reversal (top two of five, 6 to 10 of 0 to 10)
       favourable = sapply(items, function(v) as.numeric(oriented[, v] > (m[[v]] + 1) / 2)),
       segment = sapply(segments, trimmed), columns = sapply(items, function(v) names(d)[code == v]),
       segment_columns = sapply(segments, function(v) names(d)[code == v]), traps = traps)
}
# Mean (or ratio y/x) in a domain of a simple sample with replacement; the whole wave stays in the design.
domain <- function(y, x, inside, n) {
  est <- sum(y[inside]) / sum(x[inside]); z <- ifelse(inside, y - est * x, 0) / sum(x[inside])
  list(est = est, z = z, se = if (sum(inside) > 1) sqrt(n / (n - 1) * sum((z - mean(z))^2)) else NA)
}
alpha_of <- function(C) nrow(C) / (nrow(C) - 1) * (1 - sum(diag(C)) / sum(C))

item_rows <- construct_rows <- contrast_rows <- alphas <- used <- index_rows <- list(); kept <- list()
for (W in lapply(c(2016, 2017), load_wave)) {
  whole <- svydesign(ids = ~1, weights = rep(1, W$n), data = data.frame(i = seq_len(W$n)))
  level_sets <- c(list(list(by = "", level = "", inside = rep(TRUE, W$n))), unlist(lapply(names(segments), function(s)
    lapply(sort(unique(na.omit(W$segment[, s]))), function(l) list(by = s, level = l, inside = W$segment[, s] %in% l))), recursive = FALSE))
  for (v in W$items) for (L in level_sets) {
    inside <- L$inside & !is.na(W$answers[, v]); if (!any(inside)) next
    zero <- function(x) ifelse(inside, x, 0)
    m <- domain(zero(W$score[, v]), 0 + inside, inside, W$n); f <- domain(zero(W$favourable[, v]), 0 + inside, inside, W$n)
    close_to(if (sum(inside) > 1) m$se else 0, if (sum(inside) > 1) SE(svymean(~y, subset(update(whole, y = zero(W$score[, v])), inside)))[[1]] else 0, what = "item SE")
    item_rows <- c(item_rows, list(data.frame(year = W$year, item = v, by = L$by, level = L$level, n = sum(inside),
      mean_answer = mean(W$answers[inside, v]), mean = m$est, se = m$se, favourable = f$est, favourable_se = f$se, df = sum(inside) - 1)))
    if (L$by == "") kept[[paste(W$year, v)]] <- list(est = m$est, se = m$se, df = sum(inside) - 1)
  }
  in_index <- c("satisfaction", "recognition", "feedback", "employability"); each <- list()
  for (cn in names(constructs)) {
    items <- intersect(constructs[[cn]]$items, W$items); k <- length(items); if (k == 0) next
    S <- W$score[, items]; F <- W$favourable[, items]; answered <- rowSums(!is.na(S))
    score <- ifelse(answered * 2 >= k, rowMeans(S, na.rm = TRUE), NA); fav <- rowSums(F, na.rm = TRUE)
    if (cn %in% in_index) each[[cn]] <- score
    used <- c(used, lapply(items, function(v) data.frame(year = W$year, construct = cn, item = v, column = W$columns[[v]],
      labels = W$m[[v]], reversed = v %in% reversed)))
    X <- W$oriented[complete.cases(W$oriented[, items]), items]; C <- cov(X)
    alphas <- c(alphas, list(list(year = W$year, construct = cn, items = I(items), n = nrow(X), alpha = alpha_of(C),
      alpha_without = if (k > 2) I(sapply(1:k, function(i) alpha_of(C[-i, -i]))) else I(rep(NA_real_, k)),
      item_rest = I(sapply(1:k, function(i) cor(X[, i], rowSums(X[, -i, drop = FALSE])))))))
    for (L in level_sets) {
      scored <- L$inside & !is.na(score); base <- L$inside & answered > 0; if (!any(base)) next
      m <- if (any(scored)) domain(ifelse(scored, score, 0), 0 + scored, scored, W$n) else list(est = NA, se = NA)
      f <- domain(ifelse(base, fav, 0), ifelse(base, answered, 0), base, W$n)
      if (L$by == "") { r <- svyratio(~fav, ~answered, subset(svydesign(ids = ~1, weights = rep(1, W$n), data = data.frame(fav, answered)), base))
        close_to(f$se, SE(r)[[1]], what = "favourable SE"); kept[[paste(W$year, cn)]] <- list(est = m$est, se = m$se, df = sum(scored) - 1) }
      construct_rows <- c(construct_rows, list(data.frame(year = W$year, construct = cn, by = L$by, level = L$level,
        n = sum(scored), mean = m$est, se = m$se, df = sum(scored) - 1, sd = if (sum(scored) > 1) sd(score[scored]) else NA,
        n_favourable = sum(base), favourable = f$est, favourable_se = f$se)))
    }
    for (s in names(segments)) {                             # level against everybody else with a known level
      family <- do.call(rbind, lapply(sort(unique(na.omit(W$segment[, s]))), function(l) {
        one <- W$segment[, s] %in% l & !is.na(score); rest <- !is.na(W$segment[, s]) & !(W$segment[, s] %in% l) & !is.na(score)
        if (!any(one) || !any(rest)) return(NULL)
        a <- domain(ifelse(one, score, 0), 0 + one, one, W$n); b <- domain(ifelse(rest, score, 0), 0 + rest, rest, W$n)
        z <- a$z - b$z; se <- sqrt(W$n / (W$n - 1) * sum((z - mean(z))^2)); df <- sum(one | rest) - 1
        tested <- sum(one) >= 20
        pooled <- if (sum(one) > 1 && sum(rest) > 1) sqrt(((sum(one) - 1) * var(score[one]) + (sum(rest) - 1) * var(score[rest])) / (sum(one | rest) - 2)) else NA
        if (tested) {                                        # the same by survey
          g <- data.frame(score, side = factor(ifelse(one, "one", ifelse(rest, "rest", NA))))
          k2 <- svycontrast(svyby(~score, ~side, svydesign(ids = ~1, weights = rep(1, W$n), data = g), svymean, covmat = TRUE), c(one = 1, rest = -1))
          close_to(c(coef(k2), SE(k2)), c(a$est - b$est, se), what = "contrast")
        }
        data.frame(year = W$year, construct = cn, by = s, level = l, n_level = sum(one), n_rest = sum(rest), tested = tested,
          estimate = a$est - b$est, se = se, df = df, p = if (tested) 2 * pt(-abs((a$est - b$est) / se), df) else NA, effect = (a$est - b$est) / pooled)
      }))
      family$q <- NA; family$q[family$tested] <- p.adjust(family$p[family$tested], "BH")
      contrast_rows <- c(contrast_rows, list(family))
    }
  }
  index <- rowMeans(do.call(cbind, each))                     # every construct of the index scored, else missing
  for (L in level_sets) {
    inside <- L$inside & !is.na(index); if (!any(inside)) next
    m <- domain(ifelse(inside, index, 0), 0 + inside, inside, W$n)
    index_rows <- c(index_rows, list(data.frame(year = W$year, by = L$by, level = L$level, n = sum(inside), mean = m$est, se = m$se, df = sum(inside) - 1)))
    if (L$by == "") kept[[paste(W$year, "index")]] <- list(est = m$est, se = m$se, df = sum(inside) - 1)
  }
  if (W$year == 2016) W16 <- W else W17 <- W
}
items <- do.call(rbind, item_rows)
check <- function(year, item) { r <- items[items$year == year & items$item == item & items$by == "", ]; c(round(r$mean_answer, 3), r$n) }
stopifnot(check(2016, "turnOver6") == c(2.640, 272), check(2017, "turnOver6") == c(2.718, 209),
          check(2016, "affSat1")[1] == 3.742, check(2017, "affSat1")[1] == 4.196)

same <- c("satisfaction", "recognition", "turnover", "turnover_sound", intersect(W16$items, W17$items))     # the same items in both waves
changes <- do.call(rbind, lapply(same, function(m) {
  a <- kept[[paste(2016, m)]]; b <- kept[[paste(2017, m)]]; e <- b$est - a$est; se <- sqrt(a$se^2 + b$se^2); df <- a$df + b$df
  data.frame(measure = m, change = e, se = se, df = df, lower95 = e - qt(.975, df) * se, upper95 = e + qt(.975, df) * se, p = 2 * pt(-abs(e / se), df))
}))

write_golden("rse-scores", list(made_by = made_by("survey"),
  about = paste("rse-survey-2016-2017/rse_<year>_uk_public_data.csv; every row is a respondent; simple sample with replacement, equal weights, no fpc; empty = missing.",
    "score 0..100 after reversal; mean_answer: the label's number before reversal; favourable: above the middle label after reversal.",
    "construct score: mean of answered items where at least half are answered; its favourable share: favourable answers / answers over everybody with an answer.",
    "df = n - 1 (n with the measure); se null for one respondent. contrasts: tested where the level has 20 with a score; q within construct x segment x year;",
    "effect = estimate / pooled SD of the scores of the two groups. changes: independent, overall, measures with the same items in both waves.",
    "index: mean of satisfaction, recognition, feedback and employability where all four are scored.",
    "same_label_after_trimming: raw labels that only a blank at the end tells apart, with the mean of affSat1 (1..5) of those who gave them:",
    "turnOver2 and turnOver3 are damaged in the published file (opposite answers share the label Never); turnover keeps them, turnover_sound does not."),
  labels = list(agree = agree, often = often, zero_to_ten = zero_to_ten), rows = list(`2016` = W16$n, `2017` = W17$n),
  segment_columns = list(`2016` = as.list(W16$segment_columns), `2017` = as.list(W17$segment_columns)),
  columns = do.call(rbind, used), alphas = alphas, items = items, constructs = do.call(rbind, construct_rows), index = do.call(rbind, index_rows),
  contrasts = do.call(rbind, contrast_rows), changes = changes, same_label_after_trimming = do.call(rbind, list(W16$traps, W17$traps))))
