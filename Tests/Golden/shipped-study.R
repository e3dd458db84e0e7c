# Proves: every number of the report on the shipped study that has a closed form. Weights raked to rank
# and group; index, construct and item scores with linearised SE (calibration residuals, finite population
# correction), intervals, contrasts of level against rest with Benjamini-Hochberg; shares of answers and of
# missing kinds; alpha and omega; change between the waves with the overlap's covariance; themes; agreement.
# Run from the project root: Rscript Tests/Golden/shipped-study.R [study folder] [output file]
# The vectorised numbers are checked here against survey's own functions on a sample of rows.
source("Tests/Golden/shipped-waves.R")
output <- if (length(arguments) >= 2) arguments[2] else "Tests/Golden/shipped-study.json"

korn_graubard <- function(p, n_eff, alpha = level_of_test) {
  x <- n_eff * p
  c(if (p == 0) 0 else qbeta(alpha / 2, x, n_eff - x + 1), if (p == 1) 1 else qbeta(1 - alpha / 2, x + 1, n_eff - x)) }
rule <- function(p, se, n) if (p <= 0 || p >= 1) "exact at 0 or 1" else if (p * (1 - p) / se^2 < 30) "Korn-Graubard" else "logit"
share_interval <- function(est, se, df, n) {                                   # percentages; df = n - 1 throughout, so svyciprop's t(n-1)/t(df) is 1
  out <- mapply(function(p, s, df, n) switch(rule(p, s, n), logit = plogis(qlogis(p) + c(-1, 1) * qt(1 - level_of_test / 2, df) * s / (p * (1 - p))),
    `Korn-Graubard` = korn_graubard(p, p * (1 - p) / s^2), korn_graubard(round(p), n)), est / 100, se / 100, df, n)
  100 * t(matrix(out, 2)) }
mean_interval <- function(est, se, df) cbind(pmax(0, est - qt(1 - level_of_test / 2, df) * se), pmin(100, est + qt(1 - level_of_test / 2, df) * se))
interval <- function(what, est, se, df, n) { out <- mean_interval(est, se, df); f <- what$statistic == "favourable"
  out[f, ] <- share_interval(est[f], se[f], df[f], n[f]); out }
domains <- c(list(list(segment = "all", level = "all")), unlist(lapply(names(segments), function(s) lapply(levels_of[[s]], function(l) list(segment = s, level = l))), recursive = FALSE))
members <- function(W, L) if (L$segment == "all") rep(TRUE, W$n) else W$segment[, L$segment] %in% L$level

score_wave <- function(W) {
  rows <- do.call(rbind, lapply(domains, function(L) {
    inside <- members(W, L); e <- influence(W, inside); se <- spread(e$z, staff); df <- e$n - 1
    stopifnot(e$n >= 2, is.finite(se), se > 0); ci <- interval(W$what, e$est, se, df, e$n)
    r <- data.frame(segment = L$segment, level = L$level, W$what, estimate = e$est, se = se, lower = ci[, 1], upper = ci[, 2], df = df, n = e$n,
                    n_rest = NA, difference = NA, difference_se = NA, difference_df = NA, p = NA)
    if (L$segment != "all") {
      others <- !is.na(W$segment[, L$segment]) & !inside; o <- influence(W, others)
      r$n_rest <- o$n; r$difference <- e$est - o$est; r$difference_se <- spread(e$z - o$z, staff); r$difference_df <- e$n + o$n - 1
      tested <- pmin(e$n, o$n) >= least[W$what$kind]
      r$p <- ifelse(tested, 2 * pt(-abs(r$difference / r$difference_se), r$difference_df), NA)
    }
    r }))
  family <- paste(rows$segment, rows$measure, rows$statistic); rows$q <- NA
  for (f in split(seq_len(nrow(rows)), family)) { t <- f[!is.na(rows$p[f])]; rows$q[t] <- p.adjust(rows$p[t], "BH") }
  rows$flag <- ifelse(rows$segment == "all", NA, ifelse(is.na(rows$q), "not tested", ifelse(rows$q >= level_of_test, "no evidence", ifelse(rows$difference > 0, "higher", "lower"))))
  rows
}
scores <- lapply(waves, score_wave)

share_rows <- function(W) do.call(rbind, lapply(domains[sapply(domains, function(L) L$segment %in% c("all", "rank", "group"))], function(L) {
  items <- if (L$segment == "all") W$items else intersect(paste0("Q", 1:5), W$items)
  do.call(rbind, lapply(items, function(i) {
    a <- W$answer[, i]; base <- matrix(0 + !is.na(a), W$n, 5); y <- 100 * outer(a, 1:5, function(x, k) !is.na(x) & x == k)
    e <- influence(W, members(W, L), y, base); se <- spread(e$z, staff); ci <- share_interval(e$est, se, e$n - 1, e$n)
    data.frame(segment = L$segment, level = L$level, item = i, answer = labels, share = e$est, se = ifelse(e$est > 0 & e$est < 100, se, NA), lower = ci[, 1], upper = ci[, 2], df = e$n - 1, n = e$n) })) }))
missing_rows <- function(W) do.call(rbind, lapply(W$items, function(i) data.frame(segment = "all", level = "all", item = i, kind = names(missing_words),
  share = sapply(names(missing_words), function(k) 100 * sum(W$w[W$kind[, i] %in% k]) / sum(W$w)), n = W$n)))

## Reliability: alpha from the weighted covariance of complete cases; omega from min sum_{i<j} (r_ij - l_i l_j)^2, l^2 <= .995
alpha_of <- function(C) { k <- ncol(C); k / (k - 1) * (1 - sum(diag(C)) / sum(C)) }
objective <- function(l, R) { E <- R - tcrossprod(l); sum(E[lower.tri(E)]^2) }
gradient <- function(l, R) { E <- R - tcrossprod(l); diag(E) <- 0; -2 * drop(E %*% l) }
one_factor <- function(R) {
  top <- sqrt(.995); k <- ncol(R)
  starts <- c(list(rep(.5, k)), lapply(1:20, function(s) { set.seed(s); runif(k, -.9, .9) }))
  fits <- lapply(starts, optim, fn = objective, gr = gradient, R = R, method = "L-BFGS-B", lower = -top, upper = top, control = list(factr = 1, pgtol = 0, maxit = 10000))
  best <- min(sapply(fits, `[[`, "value")); l <- fits[[which.min(sapply(fits, `[[`, "value"))]]$par
  inner <- abs(l) < top - 1e-7
  for (i in 1:50) { H <- 2 * (2 * tcrossprod(l) - R); diag(H) <- 2 * (sum(l^2) - l^2); l[inner] <- l[inner] - solve(H[inner, inner], gradient(l, R)[inner]) }
  if (sum(l) < 0) l <- -l
  stopifnot(max(abs(gradient(l, R)[inner])) < 1e-12, abs(l) <= top + 1e-12, objective(l, R) <= best + 1e-13)
  list(l = l, bound = sum(!inner))
}
reliability_rows <- function(W) do.call(rbind, lapply(constructs, function(k) {
  X <- W$oriented[, W$keys[[k]], drop = FALSE]; ok <- complete.cases(X); w <- W$w[ok]
  C <- cov.wt(X[ok, ], wt = w / sum(w), method = "ML")$cov; fit <- if (ncol(X) > 2) one_factor(cov2cor(C))
  data.frame(construct = k, items = ncol(X), n = sum(ok), alpha = alpha_of(C), omega = if (is.null(fit)) NA else sum(fit$l)^2 / (sum(fit$l)^2 + sum(1 - fit$l^2)),
             at_bound = if (is.null(fit)) NA else fit$bound, alpha_unweighted = alpha_of(cov(X[ok, ]))) }))

## Change: influence values of both waves added up by person; no finite population correction
change_rows <- function(A, B, only = NULL, also = TRUE) {
  persons <- union(A$person, B$person); M <- length(persons)
  key <- intersect(paste(A$what$measure, A$what$statistic), paste(B$what$measure, B$what$statistic)); if (!is.null(only)) key <- intersect(key, only)
  ia <- match(key, paste(A$what$measure, A$what$statistic)); ib <- match(key, paste(B$what$measure, B$what$statistic))
  pa <- match(A$person, persons); pb <- match(B$person, persons)
  rows <- do.call(rbind, lapply(domains[sapply(domains, function(L) L$segment %in% c("all", "rank"))], function(L) {
    ma <- members(A, L); mb <- members(B, L)
    a <- influence(A, ma, A$num[, ia, drop = FALSE], A$den[, ia, drop = FALSE]); b <- influence(B, mb, B$num[, ib, drop = FALSE], B$den[, ib, drop = FALSE])
    z <- matrix(0, M, length(key)); z[pb, ] <- b$z; z[pa, ] <- z[pa, ] - a$z
    ka <- kb <- matrix(FALSE, M, length(key)); ka[pa, ] <- ma & A$den[, ia, drop = FALSE] > 0; kb[pb, ] <- mb & B$den[, ib, drop = FALSE] > 0
    e <- b$est - a$est; se <- spread(z); df <- colSums(ka | kb) - 1; both <- colSums(ka & kb); h <- qt(1 - level_of_test / 2, df) * se
    stopifnot(both > 0, both < pmin(a$n, b$n))
    data.frame(segment = L$segment, level = L$level, A$what[ia, ], n_from = a$n, n_to = b$n, n_both = both, from = a$est, to = b$est,
               difference = e, se = se, lower = e - h, upper = e + h, df = df, p = 2 * pt(-abs(e / se), df), tested = pmin(a$n, b$n) >= least[A$what$kind[ia]], basis = "overlap") }))
  rows$p[!rows$tested] <- NA; rows$q <- NA
  for (f in split(seq_len(nrow(rows)), paste(rows$segment, rows$measure, rows$statistic))) { t <- f[rows$tested[f]]; rows$q[t] <- p.adjust(rows$p[t], "BH") }
  rows$flag <- ifelse(!rows$tested, "not tested", ifelse(rows$q >= level_of_test, "no evidence", ifelse(rows$difference > 0, "higher", "lower")))
  rows
}
changes <- change_rows(waves[["2018"]], waves[["2019"]])
# The outcome was asked with other items in each wave: the same change over the items that both waves asked.
common_outcome <- function(W) {
  k <- intersect(waves[["2018"]]$keys$outcome, waves[["2019"]]$keys$outcome); S <- W$score[, k]; n <- rowSums(!is.na(S))
  at <- which(W$what$measure == "outcome"); stopifnot(W$what$statistic[at] == c("mean", "favourable"))
  W$num[, at[1]] <- ifelse(2 * n >= length(k), rowMeans(S, na.rm = TRUE), 0); W$den[, at[1]] <- 0 + (2 * n >= length(k))
  W$num[, at[2]] <- 100 * rowSums(W$favourable[, k], na.rm = TRUE); W$den[, at[2]] <- n; W$num[is.nan(W$num)] <- 0; W }
changes_common <- change_rows(common_outcome(waves[["2018"]]), common_outcome(waves[["2019"]]), c("outcome mean", "outcome favourable"))

## Interviews
wilson <- function(k, n) { z <- qnorm(.975); p <- k / n; 100 * cbind(lower = (p + z^2 / (2 * n) - z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n),
  upper = (p + z^2 / (2 * n) + z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)) }
talk <- read_study("interviews-2018.csv"); scheme <- read_study("themes.csv"); stopifnot(talk$code %in% c("", scheme$code), talk$polarity %in% c("", "barrier", "enabler"))
talk$theme <- scheme$theme[match(talk$code, scheme$code)]
of_interview <- unique(talk[c("interview", segments[["rank"]], segments[["group"]])]); stopifnot(!anyDuplicated(of_interview$interview))
talk_domains <- c(list(list("all", "all", of_interview$interview)), unlist(lapply(c("rank", "group"), function(s) { x <- of_interview[[segments[[s]]]]
  lapply(intersect(levels_of[[s]], x), function(l) list(s, l, of_interview$interview[x == l])) }), recursive = FALSE))
theme_rows <- do.call(rbind, lapply(talk_domains, function(L) do.call(rbind, lapply(unique(scheme$theme), function(t) do.call(rbind, lapply(c("any", "barrier", "enabler"), function(p) {
  k <- length(unique(talk$interview[talk$interview %in% L[[3]] & talk$theme %in% t & (p == "any" | talk$polarity == p)])); n <- length(L[[3]])
  ci <- wilson(k, n); data.frame(segment = L[[1]], level = L[[2]], theme = t, polarity = p, interviews = k, n = n, share = 100 * k / n, lower = ci[1], upper = ci[2]) }))))))
for (i in which(theme_rows$segment == "all")) { r <- theme_rows[i, ]; close_to(c(r$lower, r$upper) / 100, suppressWarnings(prop.test(r$interviews, r$n, correct = FALSE))$conf.int, 1e-10, "Wilson") }

unit <- paste(talk$interview, talk$unit, sep = "\r"); coders <- sort(unique(talk$coder)); stopifnot(length(coders) == 2)
shared_units <- intersect(unit[talk$coder == coders[1]], unit[talk$coder == coders[2]])
gave <- function(coder, code) shared_units %in% unit[talk$coder == coder & talk$code == code]
codes <- intersect(scheme$code, talk$code); codes_shared <- intersect(scheme$code, talk$code[unit %in% shared_units])
two <- lapply(coders, function(c) sapply(codes, function(k) gave(c, k))); names(two) <- coders
agreement <- function(a, b) {
  po <- mean(a == b); pe <- mean(a) * mean(b) + (1 - mean(a)) * (1 - mean(b))
  c(percent = 100 * po, kappa = if (pe == 1) NA else (po - pe) / (1 - pe)) }
agreement_rows <- do.call(rbind, c(list(data.frame(code = "all", n = length(shared_units), codes = length(codes), t(agreement(c(two[[1]]), c(two[[2]]))),
    both = sum(two[[1]] & two[[2]]), first_only = sum(two[[1]] & !two[[2]]), second_only = sum(!two[[1]] & two[[2]]), neither = sum(!two[[1]] & !two[[2]]))),
  lapply(codes, function(k) { a <- two[[1]][, k]; b <- two[[2]][, k]; data.frame(code = k, n = length(shared_units), codes = 1, t(agreement(a, b)),
    both = sum(a & b), first_only = sum(a & !b), second_only = sum(!a & b), neither = sum(!a & !b)) })))
stopifnot(setequal(codes, codes_shared))                                        # pooling over either set is the same

## The same numbers by survey's own functions, on a sample of rows
same <- function(a, b, what) close_to(unname(a), unname(b), 1e-8, what)
full_variables <- function(W, design) { extra <- data.frame(index = W$index, W$construct, W$score, 0 + W$favourable, W$n_answered, W$n_favourable)
  names(extra) <- c("index", paste0("c_", constructs), W$items, paste0("f_", W$items), paste0("a_", constructs), paste0("k_", constructs))
  design$variables <- cbind(design$variables, extra); design }
checked <- 0
# difference of two ratios, from totals: svyby(covmat = TRUE) does not work on calibrated designs in survey 4.1
difference <- function(D, num, den, one, other) {
  D$variables <- data.frame(k1 = num * one, a1 = den * one, k2 = num * other, a2 = den * other)
  svycontrast(svytotal(~k1 + a1 + k2 + a2, D), quote(k1 / a1 - k2 / a2)) }
for (y in names(waves)) {
  W <- waves[[y]]; R <- scores[[y]]; D <- full_variables(W, W$design)
  get <- function(seg, lev, m, s) R[R$segment == seg & R$level == lev & R$measure == m & R$statistic == s, ]
  for (m in c("index", constructs, W$items[c(1, 5, 9, 17, 30, length(W$items))])) {
    v <- if (m %in% constructs) paste0("c_", m) else m; f <- as.formula(paste0("~", v))
    e <- svymean(f, D, na.rm = TRUE); g <- get("all", "all", m, "mean"); same(c(g$estimate, g$se), c(coef(e), SE(e)), "everyone")
    for (s in names(segments)) {
      b <- svyby(f, as.formula(paste0("~", s)), D, svymean, na.rm = TRUE)
      for (l in levels_of[[s]]) { g <- get(s, l, m, "mean"); r <- b[as.character(b[[s]]) == l, ]; same(c(g$estimate, g$se), c(r[[v]], r$se), "svyby"); checked <- checked + 1 }
    }
    # contrasts: level against the rest with a known level
    for (pick in list(c("rank", "Sergeant"), c("group", "Custody and Justice"), c("role", "Specialist operations"), c("service", "Under 2 years"), c("frontline", "Front line"))) {
      y <- D$variables[[v]]; x <- W$segment[, pick[1]]; k <- difference(D, ifelse(is.na(y), 0, y), 0 + !is.na(y), x %in% pick[2], !is.na(x) & !(x %in% pick[2]))
      g <- get(pick[1], pick[2], m, "mean"); same(c(g$difference, g$difference_se), c(coef(k), SE(k)), "contrast"); checked <- checked + 1
    }
  }
  for (m in constructs) for (pick in list(c("all", "all"), c("rank", "Staff"), c("group", "Intelligence"), c("role", "Response"))) {
    L <- subset(D, members(W, list(segment = pick[1], level = pick[2]))); r <- svyratio(as.formula(paste0("~k_", m)), as.formula(paste0("~a_", m)), L)
    g <- get(pick[1], pick[2], m, "favourable"); same(c(g$estimate, g$se), 100 * c(coef(r), SE(r)), "svyratio"); checked <- checked + 1
    if (pick[1] == "all") next
    x <- W$segment[, pick[1]]; one <- x %in% pick[2]; k <- difference(D, D$variables[[paste0("k_", m)]], D$variables[[paste0("a_", m)]], one, !is.na(x) & !one)
    same(c(g$difference, g$difference_se), 100 * c(coef(k), SE(k)), "ratio contrast")
  }
  for (m in W$items[c(2, 5, 12, 40)]) for (pick in list(c("all", "all"), c("group", "Public Order and Roads"), c("rank", "Inspector and above"))) {
    L <- subset(D, members(W, list(segment = pick[1], level = pick[2])) & !is.na(W$score[, m])); g <- get(pick[1], pick[2], m, "favourable")
    L$variables$f <- ifelse(is.na(W$score[, m]), 0, W$favourable[, m])           # outside the domain, where survey cannot bear NA
    ci <- svyciprop(~f, L, method = "xlogit", df = g$df); same(c(g$estimate, g$se), 100 * c(coef(ci), SE(ci)), "svyciprop")
    stopifnot(degf(L) == g$df)
    p <- g$estimate / 100; if (p * (1 - p) / (g$se / 100)^2 >= 30) { same(c(g$lower, g$upper), 100 * confint(ci), "xlogit"); checked <- checked + 1 }
  }
  a <- share_rows(W); for (i in c("Q3", "L5")) { D2 <- subset(D, !is.na(W$answer[, i])); D2$variables$answer <- factor(ifelse(is.na(W$answer[, i]), 1, W$answer[, i]), 1:5); e <- svymean(~answer, D2)
    g <- a[a$segment == "all" & a$item == i, ]; same(c(g$share, g$se), 100 * c(coef(e), SE(e)), "shares"); checked <- checked + 1 }
}
# change: the two waves stacked, raked in one calibration with a set of margins per wave, persons as PSUs
A <- waves[["2018"]]; B <- waves[["2019"]]
stack <- rbind(cbind(A$data, wave = "2018"), cbind(B$data, wave = "2019")); stack$wave <- factor(stack$wave)
S <- svydesign(ids = ~person, weights = ~start, data = stack); X <- model.matrix(~ 0 + wave + wave:rank + wave:group, stack)
all_weights <- c(A$w, B$w); S <- calibrate(S, ~ 0 + wave + wave:rank + wave:group, colSums(X * all_weights), calfun = "raking", epsilon = 1e-12, maxit = 500)
S <- by_raked_weights(S, X)
close_to(unname(weights(S)), all_weights, 1e-10, "stacked weights")
for (m in c("index", constructs, A$items[c(1, 9, 20, 42)])) {
  y <- c(if (m == "index") A$index else if (m %in% constructs) A$construct[, m] else A$score[, m], if (m == "index") B$index else if (m %in% constructs) B$construct[, m] else B$score[, m])
  for (l in c("all", levels_of$rank)) { inside <- !is.na(y) & (l == "all" | c(A$segment[, "rank"], B$segment[, "rank"]) %in% l)
    k <- difference(S, ifelse(inside, y, 0), 0 + inside, stack$wave == "2019", stack$wave == "2018")
    g <- changes[changes$level == l & changes$measure == m & changes$statistic == "mean", ]; same(c(g$difference, g$se), c(coef(k), SE(k)), "change"); checked <- checked + 1
    stopifnot(g$df == degf(subset(S, inside))) }
}
for (m in c("quality", "outcome")) { k <- difference(S, c(A$n_favourable[, m], B$n_favourable[, m]), c(A$n_answered[, m], B$n_answered[, m]), stack$wave == "2019", stack$wave == "2018")
  g <- changes[changes$level == "all" & changes$measure == m & changes$statistic == "favourable", ]
  same(c(g$difference, g$se), 100 * c(coef(k), SE(k)), "change of a ratio"); checked <- checked + 1 }
if (requireNamespace("psych", quietly = TRUE)) for (W in waves) for (k in constructs) {      # unweighted, as psych does it
  X <- W$oriented[, W$keys[[k]]]; X <- X[complete.cases(X), ]; p <- suppressMessages(suppressWarnings(psych::alpha(as.data.frame(X))))
  close_to(alpha_of(cov(X)), p$total$raw_alpha, 1e-12, "alpha")
  if (ncol(X) > 2) { f <- suppressMessages(suppressWarnings(psych::fa(cor(X), nfactors = 1, fm = "minres", n.obs = nrow(X)))); l <- abs(as.numeric(f$loadings)); close_to(l, one_factor(cor(X))$l, 2e-3, "fa") }
}

## Writing
sha256 <- function(f) sub(" .*", "", system2("sha256sum", shQuote(f), stdout = TRUE))
inputs <- c("codebook.csv", "population.csv", "responses-2018.csv", "responses-2019.csv", "interviews-2018.csv", "themes.csv")
weights_of <- function(y) { W <- waves[[y]]; w <- W$w
  cell <- unique(data.frame(rank = W$data$rank, group = W$data$group, weight = w)); cell <- aggregate(weight ~ rank + group, data.frame(rank = W$data$rank, group = W$data$group, weight = w), mean)
  cell$n <- as.vector(table(W$data$rank, W$data$group)[cbind(as.character(cell$rank), as.character(cell$group))])
  cell$rank <- ifelse(cell$rank == "(unknown)", NA, as.character(cell$rank)); cell$group <- ifelse(cell$group == "(unknown)", NA, as.character(cell$group))
  paste0("{\"respondents\":", W$n, ",\"staff\":", staff, ",\"sum\":", json_atom(sum(w)), ",\"kish\":", json_atom(sum(w)^2 / sum(w^2)), ",\"efficiency\":", json_atom(sum(w)^2 / sum(w^2) / W$n),
         ",\"min\":", json_atom(min(w)), ",\"max\":", json_atom(max(w)), ",\"max_over_mean\":", json_atom(max(w) / mean(w)), ",\"cells\":", wide(cell), "}") }
columns_scores <- c("segment", "level", "measure", "statistic", "estimate", "se", "lower", "upper", "df", "n", "n_rest", "difference", "difference_se", "difference_df", "p", "q", "flag")
columns_change <- c("segment", "level", "measure", "statistic", "difference", "se", "lower", "upper", "df", "p", "q", "flag", "basis", "n_from", "n_to", "n_both")
parts <- c(
  made_by = json(made_by("survey")),
  about = json(paste("The shipped synthetic study. Wide tables are {columns, rows}. Scores and shares 0..100. weights: raked to rank and group from equal start weights; an unknown level",
    "(null) keeps its unweighted share of the staff and the known levels share the rest; trimming at 5 times the mean does not bind. scores: whole-design linearised SE with",
    "calibration residuals (by raked weights) and fpc 1 - n/staff, n all respondents of the wave; df = respondents with the measure - 1; t intervals clipped to 0..100 for means,",
    "logit (Korn-Graubard where p(1-p)/se^2 < 30) for favourable; difference: level against everybody else with a known level; q over the levels of a segmentation that are tested",
    "(30, 20, 10 respondents for items, constructs, index in the level and in the rest). A construct's favourable share is favourable answers / answers. shares: base answers;",
    "missing: share of the weight of everybody. reliability: weighted covariance of complete cases; omega from the one-factor minres solution, null for two items. change: from 2018 to 2019,",
    "each wave with the items it asked, influence values added by person over all M persons of either wave, M/(M-1), no fpc; n_both: persons in the domain with the measure in both;",
    "change_common_outcome: the outcome over the items asked in both waves. themes: interviews in which any coder gave a code of the theme (any polarity, as a barrier, as an enabler).",
    "agreement: code by unit, over units both coders read; all: pooled over every code used.")),
  checked_against_survey = json(checked),
  inputs = json(as.list(setNames(sapply(file.path(study, inputs), sha256), inputs))),
  weights = per_wave(weights_of),
  scores = per_wave(function(y) wide(scores[[y]], columns_scores)),
  shares = per_wave(function(y) wide(share_rows(waves[[y]]))),
  missing = per_wave(function(y) wide(missing_rows(waves[[y]]))),
  reliability = per_wave(function(y) wide(reliability_rows(waves[[y]]))),
  change = wide(changes, columns_change), change_common_outcome = wide(changes_common, columns_change),
  themes = wide(theme_rows), agreement = wide(agreement_rows))
text <- paste0("{\n", paste0(json_text(names(parts)), ": ", parts, collapse = ",\n"), "\n}")
con <- file(output, open = "wb"); writeLines(enc2utf8(text), con, useBytes = TRUE); close(con)
