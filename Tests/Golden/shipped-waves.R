# Shared by the golden scripts on the shipped study: reads it by what study.yaml says, scores its answers,
# rakes its weights and linearises ratios, with survey and base R alone.
suppressMessages({library(survey)}); source("Tests/Golden/common.R")
options(survey.lonely.psu = "fail")

arguments <- commandArgs(trailingOnly = TRUE)
study <- if (length(arguments) >= 1) arguments[1] else "datasets/data-culture"
read_study <- function(f) read.csv(file.path(study, f), colClasses = "character", check.names = FALSE, encoding = "UTF-8", na.strings = character())

## What study.yaml says
labels <- c("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
missing_words <- c(`not answered` = "", `don't know` = "Don't know", `not applicable` = "Not relevant to my role", refused = "Prefer not to say")
segments <- c(rank = "Rank", group = "Business group", role = "Role", service = "Length of service", frontline = "Front line")
columns <- list(`2018` = segments, `2019` = replace(segments, "rank", "Grade"))
raked <- c("rank", "group"); trim <- 5; level_of_test <- .05
least <- c(item = 30, construct = 20, index = 10)
codebook <- read_study("codebook.csv"); population <- read_study("population.csv"); population$count <- as.numeric(population$count)
stopifnot(codebook$scale == "agree5", codebook$direction %in% c("+", "-"))
levels_of <- lapply(names(segments), function(s) population$level[population$segment == s]); names(levels_of) <- names(segments)
staff <- unique(sapply(names(segments), function(s) sum(population$count[population$segment == s]))); stopifnot(length(staff) == 1)
constructs <- unique(codebook$construct); in_index <- setdiff(constructs, "outcome")

## Reading and scoring
load_wave <- function(wave) {
  d <- read_study(paste0("responses-", wave, ".csv")); d[] <- lapply(d, function(x) gsub("[[:space:]]+", " ", trimws(x)))
  stopifnot(!anyDuplicated(d$respondent), d$respondent != "", !anyDuplicated(names(d)))
  header <- codebook[[paste0("column:", wave)]]; header <- if (is.null(header)) codebook$item else ifelse(header == "", codebook$item, header)
  asked <- codebook[header != "-", ]; header <- header[header != "-"]; items <- asked$item
  raw <- as.matrix(d[header]); colnames(raw) <- items; raw[raw == "Neither"] <- "Neither agree nor disagree"
  answer <- matrix(match(raw, labels), nrow(raw), dimnames = list(NULL, items))
  kind <- matrix(names(missing_words)[match(raw, missing_words)], nrow(raw), dimnames = list(NULL, items))
  stopifnot(is.na(answer) != is.na(kind))                                     # every cell is one or the other
  minus <- asked$direction == "-"
  oriented <- answer; oriented[, minus] <- 6L - answer[, minus]
  segment <- sapply(names(segments), function(s) {
    x <- d[[columns[[wave]][[s]]]]; x[x %in% missing_words] <- NA
    if (s == "rank") x[x %in% "PC"] <- "Constable"
    stopifnot(is.na(x) | x %in% levels_of[[s]]); x })
  score <- 100 * (oriented - 1) / 4; favourable <- oriented >= 4
  keys <- lapply(setNames(constructs, constructs), function(k) items[asked$construct == k])
  n_answered <- sapply(keys, function(k) rowSums(!is.na(score[, k, drop = FALSE])))
  n_favourable <- sapply(keys, function(k) rowSums(favourable[, k, drop = FALSE], na.rm = TRUE))
  construct <- sapply(keys, function(k) { m <- rowMeans(score[, k, drop = FALSE], na.rm = TRUE); ifelse(2 * rowSums(!is.na(score[, k, drop = FALSE])) >= length(k), m, NA) })
  # measure x statistic: a numerator and a denominator per respondent, both zero outside the base
  num <- den <- NULL; what <- NULL
  add <- function(measure, statistic, kind, a, b) { num <<- cbind(num, ifelse(b > 0, a, 0)); den <<- cbind(den, b); what <<- rbind(what, data.frame(measure, statistic, kind)) }
  index <- rowMeans(construct[, in_index]); add("index", "mean", "index", index, 0 + !is.na(index))
  for (k in constructs) { add(k, "mean", "construct", construct[, k], 0 + !is.na(construct[, k])); add(k, "favourable", "construct", 100 * n_favourable[, k], n_answered[, k]) }
  for (i in items) { add(i, "mean", "item", score[, i], 0 + !is.na(score[, i])); add(i, "favourable", "item", 100 * favourable[, i], 0 + !is.na(score[, i])) }
  list(wave = wave, n = nrow(d), person = d$respondent, items = items, keys = keys, answer = answer, kind = kind, oriented = oriented,
       score = score, favourable = favourable, n_answered = n_answered, n_favourable = n_favourable, construct = construct, index = index,
       segment = segment, num = num, den = den, what = what)
}

## Residuals of a regression with the raked weights, which the derivative of a raked estimate has; R's
## calibrate() keeps the start weights there (Tests/Golden/raking-residuals.R measures both).
by_raked_weights <- function(design, X) { k <- length(design$postStrata); w <- unname(weights(design))
  design$postStrata[[k]]$qr <- qr(X * sqrt(w)); design$postStrata[[k]]$w <- sqrt(w); design }

## Weights. Unknown levels are a level of their own that keeps its unweighted share of the staff.
weigh <- function(W) {
  d <- data.frame(person = W$person, staff = staff, start = staff / W$n)        # R's Newton steps need a start near the total;
                                                                               # equal start weights of any size give the same weights and residuals
  targets <- list()
  for (s in raked) {
    x <- W$segment[, s]; x[is.na(x)] <- "(unknown)"; share <- mean(x == "(unknown)")
    goal <- setNames(population$count[population$segment == s], levels_of[[s]]) * (1 - share)
    if (share > 0) goal <- c(goal, `(unknown)` = staff * share)
    stopifnot(names(goal) %in% x); targets[[s]] <- goal; d[[s]] <- factor(x, names(goal))
  }
  for (s in setdiff(names(segments), raked)) d[[s]] <- W$segment[, s]
  base <- svydesign(ids = ~1, weights = ~start, fpc = ~staff, data = d)
  X <- model.matrix(~ rank + group, d)
  totals <- c(staff, targets$rank[-1], targets$group[-1]); names(totals) <- colnames(X)
  design <- calibrate(base, ~ rank + group, totals, calfun = "raking", epsilon = 1e-12, maxit = 500)
  free <- calibrate(svydesign(ids = ~1, weights = ~start, data = d), ~ rank + group, totals, calfun = "raking", epsilon = 1e-12, maxit = 500)
  v <- rep(1, W$n); for (i in 1:5000) for (s in raked) v <- v * (targets[[s]] / tapply(v, d[[s]], sum))[d[[s]]]
  w <- unname(weights(design)); close_to(w, v, 1e-11, "raking by two routes")
  for (s in raked) close_to(tapply(v, d[[s]], sum), targets[[s]], 1e-12, "margin")
  stopifnot(max(v) < trim * mean(v))                                           # trimming does not bind
  c(W, list(w = unname(as.vector(v)), X = X, qr = qr(X * sqrt(w)), targets = targets, design = by_raked_weights(design, X), free = by_raked_weights(free, X), data = d))
}
waves <- lapply(c(`2018` = "2018", `2019` = "2019"), function(y) weigh(load_wave(y)))

## Estimation. Influence values of ratios in a domain, then calibration residuals (by raked weights).
influence <- function(W, inside, num = W$num, den = W$den) {
  u <- W$w * inside; b <- colSums(u * den); est <- colSums(u * num) / b
  g <- sweep((num - sweep(den, 2, est, "*")) * inside, 2, b, "/")              # influence / final weight
  list(est = est, n = colSums(inside & den > 0), z = sqrt(W$w) * qr.resid(W$qr, sqrt(W$w) * g))
}
spread <- function(z, staff = Inf) { n <- nrow(z); z <- sweep(z, 2, colMeans(z)); sqrt((1 - n / staff) * n / (n - 1) * colSums(z^2)) }

## Writing: wide tables as columns and rows
wide <- function(d, keep = names(d)) { cells <- lapply(d[keep], json_atom)
  paste0("{\"columns\":[", paste(json_text(keep), collapse = ","), "],\"rows\":[\n", paste0("[", do.call(paste, c(unname(cells), sep = ",")), "]", collapse = ",\n"), "\n]}") }
per_wave <- function(f) paste0("{\n", paste0(json_text(names(waves)), ": ", sapply(names(waves), f), collapse = ",\n"), "\n}")
