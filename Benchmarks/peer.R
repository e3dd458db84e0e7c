# What `make bench` compares `canvass report` with: the same survey numbers on the same files, by an analyst's R
# script over the packages survey and psych. One process; threads only where R's BLAS has them.
#
#   Rscript Benchmarks/peer.R [--quick] [--save FILE] [study folder, default datasets/data-culture]
#
# Prints, tab-separated: part, seconds, how the seconds came about. With --quick, parts made of many jobs run a random
# draw of them and the time is scaled up: "extrapolated from RUN of ALL, standard error SECONDS"; everything else says
# "measured". A quick run takes one to two minutes, a whole one five to seven. --save keeps the results (RDS), so that
# they can be compared with Canvass's own tables.
#
# Where there were several idiomatic ways, the faster one was taken:
# - one svyby per measure, not one per segmentation with all measures: na.rm = TRUE would drop everybody with any gap;
# - a level against the rest from svytotal and svycontrast (about 5 ms), not from svyglm or svyttest (about 10 ms);
#   svyby(covmat = TRUE) fails on calibrated designs in survey 4.1;
# - intervals of shares from estimate and SE for whole tables at once, not by svyciprop per label;
# - replicate SE are asked for the index and the construct means only, not for items and favourable shares;
# - each item's mean and favourable share in one call, since they have the same gaps.
suppressMessages({library(survey); library(psych)})
options(survey.lonely.psu = "fail")
arguments <- commandArgs(trailingOnly = TRUE)
quick <- "--quick" %in% arguments; arguments <- setdiff(arguments, "--quick")
save_to <- NULL; if ("--save" %in% arguments) { i <- match("--save", arguments); save_to <- arguments[i + 1]; arguments <- arguments[-c(i, i + 1)] }
study <- if (length(arguments)) arguments[1] else "datasets/data-culture"
replicates <- 1000

now <- function() proc.time()[["elapsed"]]
total <- 0; guessed <- FALSE
report <- function(part, seconds, how = "measured") { total <<- total + seconds; if (how != "measured") guessed <<- TRUE; cat(part, sprintf("%.3f", seconds), how, sep = "\t"); cat("\n") }
# a part of many jobs: all of them, or with --quick a random draw of them
set.seed(20180524)
many <- function(part, jobs, f, at_most, before = 0) {
  n <- length(jobs); run <- if (quick && n > at_most) sort(sample(n, at_most)) else seq_len(n); m <- length(run)
  each <- numeric(m); out <- vector("list", m)
  start <- now(); for (i in seq_len(m)) { t <- now(); out[[i]] <- f(jobs[[run[i]]]); each[i] <- now() - t }; seconds <- now() - start
  report(part, before + seconds * n / m, if (m < n) sprintf("extrapolated from %d of %d, standard error %.1f", m, n, n * sd(each) / sqrt(m) * sqrt(1 - m / n)) else "measured")
  invisible(out)
}
results <- list()

## parse: files to scores
start <- now()
read_study <- function(f) read.csv(file.path(study, f), check.names = FALSE, colClasses = "character", na.strings = character(), encoding = "UTF-8")
labels <- c("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
unknown <- c("", "Don't know", "Not relevant to my role", "Prefer not to say")
codebook <- read_study("codebook.csv"); population <- read_study("population.csv"); population$count <- as.numeric(population$count)
segments <- c(rank = "Rank", group = "Business group", role = "Role", service = "Length of service", frontline = "Front line")
levels_of <- split(population$level, factor(population$segment, names(segments))); staff <- sum(population$count[population$segment == "rank"])
constructs <- unique(codebook$construct)
load_wave <- function(wave) {
  d <- read_study(paste0("responses-", wave, ".csv")); names(d)[names(d) == "Grade"] <- "Rank"
  items <- intersect(codebook$item, names(d)); out <- data.frame(person = d$respondent, wave = wave, staff = staff, start = staff / nrow(d))
  for (s in names(segments)) { x <- d[[segments[[s]]]]; x[x == "PC"] <- "Constable"; out[[s]] <- factor(x, levels_of[[s]]) }
  for (s in c("rank", "group")) out[[paste0(s, "_raked")]] <- addNA(out[[s]], ifany = TRUE)
  for (s in c("rank", "group")) levels(out[[paste0(s, "_raked")]])[is.na(levels(out[[paste0(s, "_raked")]]))] <- "unknown"
  for (i in items) {
    x <- d[[i]]; x[x == "Neither"] <- labels[3]; stopifnot(x %in% c(labels, unknown)); a <- match(x, labels)
    out[[paste0("a_", i)]] <- factor(a, 1:5, labels)
    if (codebook$direction[codebook$item == i] == "-") a <- 6 - a
    out[[i]] <- 25 * (a - 1); out[[paste0("f_", i)]] <- 100 * (a >= 4)
  }
  for (k in constructs) {
    of <- intersect(codebook$item[codebook$construct == k], items); S <- as.matrix(out[of]); n <- rowSums(!is.na(S))
    out[[k]] <- ifelse(2 * n >= length(of), rowMeans(S, na.rm = TRUE), NA); out[[paste0("f_", k)]] <- rowSums(as.matrix(out[paste0("f_", of)]), na.rm = TRUE); out[[paste0("n_", k)]] <- n
  }
  out$index <- rowMeans(out[setdiff(constructs, "outcome")]); attr(out, "items") <- items; out
}
data <- lapply(c(`2018` = "2018", `2019` = "2019"), load_wave); items <- lapply(data, attr, "items")
report("parse", now() - start)

## weights
start <- now()
goal <- function(d, s) { x <- d[[paste0(s, "_raked")]]; known <- setNames(population$count[population$segment == s], levels_of[[s]]); share <- mean(x == "unknown")
  g <- c(known * (1 - share), if (share > 0) c(unknown = staff * share)); setNames(g[levels(x)], paste0(s, "_raked", levels(x))) }
totals <- lapply(data, function(d) { X <- model.matrix(~ rank_raked + group_raked, d); c(`(Intercept)` = staff, goal(d, "rank"), goal(d, "group"))[colnames(X)] })
design <- mapply(function(d, t) calibrate(svydesign(ids = ~1, weights = ~start, fpc = ~staff, data = d), ~ rank_raked + group_raked, t, calfun = "raking", epsilon = 1e-10), data, totals, SIMPLIFY = FALSE)
kish <- sapply(design, function(D) sum(weights(D))^2 / sum(weights(D)^2))
report("weights", now() - start)

## segment scores: estimate, SE, interval, df and n for everyone and each level
measures <- lapply(items, function(i) c("index", constructs, i))
kind <- function(m) if (m == "index") "index" else if (m %in% constructs) "construct" else "item"
least <- c(item = 30, construct = 20, index = 10)
logit_interval <- function(p, se, df) { p <- p / 100; h <- qt(.975, df) * se / 100 / (p * (1 - p)); cbind(100 * plogis(qlogis(p) - h), 100 * plogis(qlogis(p) + h)) }
tidy <- function(segment, level, measure, statistic, est, se, n) { df <- n - 1; h <- qt(.975, df) * se
  ci <- if (statistic == "mean") cbind(pmax(0, est - h), pmin(100, est + h)) else logit_interval(est, se, df)
  data.frame(segment, level, measure, statistic, estimate = est, se, lower = ci[, 1], upper = ci[, 2], df, n, row.names = NULL) }
f <- function(...) as.formula(paste0("~", paste(c(...), collapse = "+")))
score <- function(job) {
  D <- design[[job$wave]]; m <- job$measure; fav <- paste0("f_", m); seg <- job$segment; k <- kind(m)
  here <- !is.na(D$variables[[m]]); asked <- if (k == "construct") D$variables[[paste0("n_", m)]] > 0 else here
  if (seg == "all") { level <- "all"; n <- sum(here); na <- sum(asked) } else { x <- D$variables[[seg]]; level <- levels(x); n <- as.vector(table(x[here])); na <- as.vector(table(x[asked])) }
  if (k == "item") {
    if (seg == "all") { e <- svymean(f(m, fav), D, na.rm = TRUE); est <- t(coef(e)); se <- t(SE(e)) }
    else { b <- svyby(f(m, fav), f(seg), D, svymean, na.rm = TRUE); est <- as.matrix(b[, c(m, fav)]); se <- as.matrix(SE(b)) }
    return(rbind(tidy(seg, level, m, "mean", est[, 1], se[, 1], n), tidy(seg, level, m, "favourable", est[, 2], se[, 2], n)))
  }
  if (seg == "all") { e <- svymean(f(m), D, na.rm = TRUE); est <- coef(e)[[1]]; se <- SE(e)[[1]] } else { b <- svyby(f(m), f(seg), D, svymean, na.rm = TRUE); est <- b[[m]]; se <- SE(b) }
  out <- tidy(seg, level, m, "mean", est, se, n); if (k == "index") return(out)
  if (seg == "all") { e <- svyratio(f(fav), f(paste0("n_", m)), D); est <- coef(e)[[1]]; se <- SE(e)[[1]] }
  else { b <- svyby(f(fav), f(seg), D, svyratio, denominator = f(paste0("n_", m))); est <- coef(b); se <- as.vector(SE(b)) }
  rbind(out, tidy(seg, level, m, "favourable", est, se, na))
}
jobs <- unlist(lapply(names(data), function(y) unlist(lapply(measures[[y]], function(m) lapply(c("all", names(segments)), function(s) list(wave = y, measure = m, segment = s))), recursive = FALSE)), recursive = FALSE)
results$scores <- many("segment scores", jobs, score, 200)

## contrasts: each level against everybody else with a known level; Benjamini-Hochberg per measure, statistic, segmentation
parts_of <- function(v, m) if (kind(m) == "construct") list(mean = list(v[[m]], !is.na(v[[m]])), favourable = list(v[[paste0("f_", m)]], v[[paste0("n_", m)]])) else
  if (kind(m) == "index") list(mean = list(v[[m]], !is.na(v[[m]]))) else list(mean = list(v[[m]], !is.na(v[[m]])), favourable = list(v[[paste0("f_", m)]], !is.na(v[[m]])))
difference <- function(D, parts, one, other) {              # ratio in one group minus ratio in another, for each part
  p <- lapply(parts, function(q) { y <- ifelse(q[[2]] > 0, q[[1]], 0); n <- as.numeric(q[[2]]); data.frame(y1 = y * one, n1 = n * one, y2 = y * other, n2 = n * other) })
  D$variables <- setNames(do.call(cbind, p), paste0(rep(c("y1", "n1", "y2", "n2"), length(p)), "_", rep(seq_along(p), each = 4)))
  t <- svytotal(f(names(D$variables)), D)
  do.call(rbind, lapply(seq_along(p), function(i) { k <- svycontrast(t, parse(text = sprintf("y1_%d/n1_%d - y2_%d/n2_%d", i, i, i, i))[[1]]); d <- p[[i]]
    data.frame(statistic = names(parts)[i], difference = coef(k)[[1]], se = SE(k)[[1]], n1 = sum(d$n1 > 0), n2 = sum(d$n2 > 0)) }))
}
flagged <- function(r, m) {
  r$df <- r$n1 + r$n2 - 1; tested <- pmin(r$n1, r$n2) >= least[[kind(m)]]; r$p <- ifelse(tested, 2 * pt(-abs(r$difference / r$se), r$df), NA); r$q <- NA
  for (s in unique(r$statistic)) { i <- r$statistic == s & tested; r$q[i] <- p.adjust(r$p[i], "BH") }
  r$flag <- ifelse(!tested, "not tested", ifelse(r$q >= .05, "no evidence", ifelse(r$difference > 0, "higher", "lower"))); r
}
contrast <- function(job) {
  D <- design[[job$wave]]; v <- D$variables; x <- v[[job$segment]]; parts <- parts_of(v, job$measure)
  flagged(do.call(rbind, lapply(levels(x), function(l) cbind(segment = job$segment, level = l, measure = job$measure, difference(D, parts, x %in% l, !is.na(x) & x != l)))), job$measure)
}
results$contrasts <- many("contrasts", Filter(function(j) j$segment != "all", jobs), contrast, 160)

## shares of every answer of every item
share <- function(job) {
  D <- design[[job$wave]]; a <- paste0("a_", job$measure); D <- D[!is.na(D$variables[[a]]), ]; D$variables[[a]][is.na(D$variables[[a]])] <- labels[1]
  n <- function(x) as.vector(table(x[!is.na(design[[job$wave]]$variables[[a]])]))
  if (job$segment == "all") { e <- svymean(f(a), D); est <- coef(e); se <- SE(e); level <- rep("all", 5); n <- sum(!is.na(design[[job$wave]]$variables[[a]])) }
  else { b <- svyby(f(a), f(job$segment), D, svymean); est <- coef(b); se <- as.vector(as.matrix(SE(b))); x <- D$variables[[job$segment]]; level <- rep(levels(x), 5); n <- rep(n(x), 5) }
  ci <- logit_interval(100 * est, 100 * se, n - 1)
  data.frame(segment = job$segment, level, item = job$measure, answer = rep(labels, each = length(est) / 5), share = 100 * est, lower = ci[, 1], upper = ci[, 2], n, row.names = NULL)
}
results$shares <- many("shares", Filter(function(j) kind(j$measure) == "item", jobs), share, 160)

## replicates: Rao-Wu bootstrap raked in every replicate, and replicate SE of the construct means and the index
# A replicate that draws nobody with an unknown rank cannot meet that margin: calibrate() warns and keeps what it has.
start <- now()
boot <- mapply(function(d, t) suppressWarnings(calibrate(as.svrepdesign(svydesign(ids = ~1, weights = ~start, data = d), type = "subbootstrap", replicates = replicates),
  ~ rank_raked + group_raked, t, calfun = "raking", epsilon = 1e-10)), data, totals, SIMPLIFY = FALSE)
raked <- now() - start
rep_jobs <- Filter(function(j) kind(j$measure) != "item" && j$segment != "all", jobs)
results$replicate_se <- many("replicates", rep_jobs, function(j) svyby(f(j$measure), f(j$segment), boot[[j$wave]], svymean, na.rm = TRUE), 30, before = raked)

## reliability: alpha and omega of complete cases, weighted, with percentile intervals
start <- now()
reliable <- function(X, w) {
  C <- cov.wt(X, w / sum(w), method = "ML")$cov
  a <- suppressMessages(suppressWarnings(psych::alpha(C, check.keys = FALSE, warnings = FALSE)$total$raw_alpha))     # from the covariance: no pass over the data
  o <- if (ncol(X) < 3) NA else { l <- suppressMessages(suppressWarnings(psych::fa(cov2cor(C), nfactors = 1, fm = "minres", warnings = FALSE)$loadings)); sum(l)^2 / (sum(l)^2 + sum(1 - l^2)) }
  c(alpha = a, omega = o)
}
scales <- unlist(lapply(names(data), function(y) lapply(constructs, function(k) {
  X <- as.matrix(data[[y]][intersect(codebook$item[codebook$construct == k], items[[y]])]); ok <- complete.cases(X)
  list(wave = y, construct = k, n = sum(ok), X = X[ok, ], w = weights(design[[y]])[ok], W = weights(boot[[y]], "analysis")[ok, ]) })), recursive = FALSE)
results$reliability <- lapply(scales, function(s) c(list(wave = s$wave, construct = s$construct, n = s$n), reliable(s$X, s$w)))
once <- now() - start
rel_jobs <- unlist(lapply(seq_len(replicates), function(r) lapply(seq_along(scales), function(s) c(s, r))), recursive = FALSE)
drawn <- many("reliability", rel_jobs, function(j) { s <- scales[[j[1]]]; keep <- s$W[, j[2]] > 0; c(scale = j[1], reliable(s$X[keep, ], s$W[keep, j[2]])) }, 720, before = once)
drawn <- do.call(rbind, drawn); results$reliability_intervals <- lapply(split(as.data.frame(drawn), drawn[, "scale"]), function(d) sapply(d[-1], quantile, c(.025, .975), na.rm = TRUE))

## change: both waves stacked, a person's two answers in one PSU, raked wave by wave, no finite population correction
start <- now()
both <- intersect(names(data[["2018"]]), names(data[["2019"]])); stack <- do.call(rbind, lapply(data, function(d) d[both])); stack$wave <- factor(stack$wave)
for (s in c("rank_raked", "group_raked")) stack[[s]] <- factor(stack[[s]])
X <- model.matrix(~ 0 + wave + wave:rank_raked + wave:group_raked, stack)
D <- calibrate(svydesign(ids = ~person, weights = ~start, data = stack), ~ 0 + wave + wave:rank_raked + wave:group_raked,
  colSums(X * c(weights(design[["2018"]]), weights(design[["2019"]]))), calfun = "raking", epsilon = 1e-10)
stacked <- now() - start
later <- stack$wave == "2019"
change <- function(job) {
  v <- D$variables; x <- if (job$segment == "all") factor(rep("all", nrow(v))) else v[[job$segment]]; parts <- parts_of(v, job$measure)
  r <- do.call(rbind, lapply(levels(x), function(l) { inside <- x %in% l; r <- difference(D, parts, inside & later, inside & !later)
    r$persons <- sapply(parts, function(q) length(unique(v$person[inside & q[[2]] > 0]))); cbind(segment = job$segment, level = l, measure = job$measure, r) }))
  r <- flagged(r, job$measure); r$df <- r$persons - 1; r$p <- 2 * pt(-abs(r$difference / r$se), r$df)
  for (s in unique(r$statistic)) { i <- r$statistic == s; r$q[i] <- p.adjust(r$p[i], "BH") }
  r$lower <- r$difference - qt(.975, r$df) * r$se; r$upper <- r$difference + qt(.975, r$df) * r$se; r
}
results$change <- many("change", Filter(function(j) j$wave == "2018", jobs), change, 100, before = stacked)

cat("total", sprintf("%.3f", total), if (guessed) "partly extrapolated" else "measured", sep = "\t"); cat("\n")
if (!is.null(save_to)) saveRDS(results, save_to)
