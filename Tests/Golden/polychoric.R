# Proves: polychoric correlations (two-step, no continuity correction, thresholds from each
# pair's complete cases, weights), KMO, Bartlett's test, smoothing. Peers: psych (global =
# FALSE, which is what takes the pair's own margins) stops its search at about 1e-5 and lavaan
# at 1e-9, so what is exact comes from polychoric_exact.py, which reads the tables below.
# Run from the project root: Rscript Tests/Golden/polychoric.R
suppressMessages({library(psych); library(lavaan)}); source("Tests/Golden/common.R")
options(mc.cores = 1)

bfi <- read_data("bfi", "bfi.csv")[, -1]
n <- nrow(bfi); w <- 1 + (seq_len(n) %% 5) / 4
poly <- function(x, ...) suppressMessages(suppressWarnings(
  psych::polychoric(x, correct = 0, smooth = FALSE, global = FALSE, ...)))$rho
cross <- function(a, b, weight = rep(1, n), ka = max(a, na.rm = TRUE), kb = max(b, na.rm = TRUE)) {
  keep <- !is.na(a) & !is.na(b)
  unclass(tapply(weight[keep], list(factor(a[keep], 1:ka), factor(b[keep], 1:kb)), sum, default = 0))
}
case <- function(name, a, b, weight = NULL) {
  t <- cross(a, b, if (is.null(weight)) rep(1, n) else weight)
  dimnames(t) <- NULL
  x <- data.frame(a = a, b = b)
  list(name = name, table = t, psych = if (diff(dim(t)) == 0) poly(x, weight = weight)[1, 2])
}

agree <- paste0("A", 1:5)
pairs <- combn(agree, 2, simplify = FALSE)
above <- function(v, cut) 1 + (bfi[[v]] > cut)
tables <- c(
  lapply(pairs, function(p) case(paste(p, collapse = " "), bfi[[p[1]]], bfi[[p[2]]])),
  lapply(pairs, function(p) case(paste(paste(p, collapse = " "), "weighted"), bfi[[p[1]]], bfi[[p[2]]], w)),
  list(case("N1 N2", bfi$N1, bfi$N2), case("gender A2", bfi$gender, bfi$A2), case("education O1", bfi$education, bfi$O1),
       case("tetrachoric A2 A4", above("A2", 4), above("A4", 4)), case("tetrachoric gender N1", bfi$gender, above("N1", 3)),
       case("tetrachoric A1 A2 weighted", above("A1", 2), above("A2", 4), w)))

made <- function(name, ...) list(name = name, table = rbind(...))
tables <- c(tables, list(
  made("an empty category in the middle", c(20, 5, 0, 1), c(6, 30, 0, 4), c(0, 0, 0, 0), c(2, 8, 0, 24)),
  made("the same without it", c(20, 5, 1), c(6, 30, 4), c(2, 8, 24)),
  made("one zero cell", c(10, 0), c(5, 10)),
  made("a respondent in the far corner", c(300, 20, 0, 0), c(15, 310, 22, 0), c(0, 18, 290, 30), c(1, 0, 25, 270)),
  made("nearly the same item", c(900, 1, 0), c(1, 1200, 2), c(0, 1, 800)),
  made("nearly reversed", c(0, 1, 90), c(2, 110, 1), c(80, 0, 0)),
  made("six respondents", c(1, 1, 0), c(0, 1, 1), c(1, 0, 1)),
  made("independent", c(2, 4, 6), c(3, 6, 9)),
  made("two by seven", c(1, 3, 9, 20, 14, 6, 2), c(0, 1, 2, 9, 15, 14, 8))))

items <- c(agree, paste0("C", 1:5), paste0("E", 1:5), paste0("N", 1:5), paste0("O", 1:5))
complete <- bfi[complete.cases(bfi[agree]), agree]
lav <- unclass(lavCor(complete, ordered = agree)); attributes(lav) <- list(dim = c(5, 5))
lav_tables <- lapply(pairs, function(p) { t <- unclass(table(complete[[p[1]]], complete[[p[2]]])); dimnames(t) <- NULL
  list(name = paste(p, collapse = " "), table = matrix(as.numeric(t), 6), lavaan = lav[match(p[1], agree), match(p[2], agree)]) })

# KMO and Bartlett on matrices that are committed with the result.
adequacy <- function(name, R, n) {
  k <- psych::KMO(R); b <- cortest.bartlett(R, n); dimnames(R) <- NULL
  list(name = name, correlation = R, n = n, kmo = k$MSA, items = I(as.numeric(k$MSAi)), chisq = b$chisq, df = b$df, p = b$p.value)
}
rounded <- function(R) { R <- round(R, 4); R[lower.tri(R)] <- t(R)[lower.tri(R)]; R }
smooth_case <- function(name, R) {
  S <- suppressWarnings(psych::cor.smooth(R)); dimnames(S) <- dimnames(R) <- NULL
  list(name = name, correlation = R, least = min(eigen(R)$values), smoothed = S)
}
impossible <- matrix(c(1, .9, -.9, .9, 1, .9, -.9, .9, 1), 3)
two_bad <- matrix(-.6, 4, 4); diag(two_bad) <- 1; two_bad[1, 2] <- two_bad[2, 1] <- .95; two_bad[3, 4] <- two_bad[4, 3] <- .9; two_bad[1, 4] <- two_bad[4, 1] <- .7
twins <- rounded(cor(bfi[agree], use = "pairwise")); twins <- twins[c(1:5, 5), c(1:5, 5)]

full <- poly(bfi[items]); dimnames(full) <- NULL
pearson <- rounded(cor(bfi[items], use = "pairwise"))
write_golden("polychoric", list(made_by = made_by("psych", "lavaan"),
  about = paste("bfi/bfi.csv; weighted: w_i = 1 + (i mod 5)/4, i = 1..2800. tables: the first item's labels in rows, its psych value null where the items have unequal numbers",
    "of labels. lavaan: complete cases of A1..A5. full: the 25 items pairwise, psych."),
  tables = tables, lavaan = lav_tables, items = items, full = full,
  adequacy = list(adequacy("bfi", pearson, 2436), adequacy("agreeableness", pearson[1:5, 1:5], 2709), adequacy("two items", pearson[1:2, 1:2], 30)),
  smooth = list(smooth_case("impossible", impossible), smooth_case("two below zero", two_bad), smooth_case("twins", twins), smooth_case("already definite", pearson[1:5, 1:5]))))
