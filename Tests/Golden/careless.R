# Proves: longest and average string, intra-individual response variability, even-odd
# consistency, Mahalanobis D2 with missing answers, duplicate rows, seconds per item.
# R's package careless is not packaged for Debian: these are its definitions (Yentes & Wilhelm)
# in base R, with three stated differences. A missing answer ends a run and is none (careless:
# a run of one). Even-odd needs three scales and keeps its sign (careless 1.2 prints its
# negative). D2 of somebody with missing answers is over the items answered, by mahalanobis()
# with the sub-matrix of the pairwise covariance (careless asks psych::outlier, which puts the
# mean in place of what is missing while keeping the inverse of the whole matrix).
source("Tests/Golden/common.R")

strings <- function(v) {
  gaps <- cumsum(is.na(v)); lengths <- unlist(lapply(split(v, gaps), function(part) rle(part[!is.na(part)])$lengths))
  if (all(is.na(v))) c(0, NA) else c(max(lengths), mean(lengths))
}
evenodd <- function(s, scales) {
  halves <- sapply(scales, function(items) {
    own <- s[items]; c(mean(own[seq_along(own) %% 2 == 1], na.rm = TRUE), mean(own[seq_along(own) %% 2 == 0], na.rm = TRUE)) })
  halves <- halves[, colSums(is.na(halves)) == 0, drop = FALSE]
  if (ncol(halves) < 3 || sd(halves[1, ]) < 1e-9 || sd(halves[2, ]) < 1e-9) return(c(NA, NA))
  r <- cor(halves[1, ], halves[2, ]); c(r, max(2 * r / (1 + r), -1))
}
distances <- function(X) {
  S <- cov(X, use = "pairwise.complete.obs"); m <- colMeans(X, na.rm = TRUE)
  stopifnot(min(eigen(S)$values) > 0)
  t(apply(X, 1, function(x) { o <- !is.na(x)
    if (!any(o)) c(NA, 0, NA) else { d <- mahalanobis(x[o], m[o], S[o, o, drop = FALSE]); c(d, sum(o), pchisq(d, sum(o), lower.tail = FALSE)) } }))
}
twins <- function(keys, answered, least) {                                       # row number of the group's first
  enough <- which(answered >= least); first <- enough[match(keys[enough], keys[enough])]
  out <- rep(NA, length(keys)); repeated <- first %in% first[duplicated(first)]
  out[enough[repeated]] <- first[repeated]
  out
}
# X raw labels 1..m, S scored, keys what was ticked, in words
describe <- function(name, X, S, scales, keys, rows = NULL, duration = NULL) {
  X <- unname(as.matrix(X)); S <- unname(as.matrix(S)); answered <- rowSums(!is.na(X))
  st <- t(apply(X, 1, strings)); eo <- t(apply(S, 1, evenodd, scales)); d <- distances(X)
  all <- data.frame(row = seq_len(nrow(X)), longest = st[, 1], average = st[, 2],
    irv = apply(X, 1, sd, na.rm = TRUE), even_odd = eo[, 1], corrected = eo[, 2],
    d2 = d[, 1], df = d[, 2], p = d[, 3], twin = twins(keys, answered, 10))
  if (!is.null(duration)) all$seconds <- ifelse(answered > 0, duration / answered, NA)
  half <- answered >= ncol(X) / 2
  totals <- list(sums = as.list(colSums(all[-1], na.rm = TRUE)), missing = as.list(colSums(is.na(all[-1]))),
    long = sum(all$longest >= ncol(X) / 2 & all$longest >= 10), flat = sum(half & all$irv == 0, na.rm = TRUE),
    inconsistent = sum(half & all$even_odd < -1e-12, na.rm = TRUE), far = sum(half & all$p < .001, na.rm = TRUE),
    twins = sum(!is.na(all$twin)), fast = if (is.null(duration)) NA else sum(half & all$seconds < 2, na.rm = TRUE))
  list(name = name, n = nrow(X), p = ncol(X), totals = totals, rows = if (is.null(rows)) all else all[rows, ])
}

labels <- c("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
shipped <- function(wave) {
  book <- read.csv("datasets/data-culture/codebook.csv", stringsAsFactors = FALSE)
  data <- read.csv(sprintf("datasets/data-culture/responses-%s.csv", wave), stringsAsFactors = FALSE, check.names = FALSE)
  book <- book[book$item %in% names(data), ]
  text <- as.matrix(data[book$item]); text[text == "Neither"] <- labels[3]
  X <- matrix(match(text, labels), nrow(text)); S <- 25 * (X - 1)
  S[, book$direction == "-"] <- 100 - S[, book$direction == "-"]
  scales <- unname(split(seq_len(nrow(book)), factor(book$construct, unique(book$construct))))
  describe(paste("shipped", wave), X, S, scales, apply(text, 1, paste, collapse = "|"), seq(1, nrow(X), 5))
}

bfi <- read_data("bfi", "bfi.csv")[2:26]
reversed <- c("A1", "C4", "C5", "E1", "E2", "O2", "O5")
scored <- 20 * (bfi - 1); scored[reversed] <- 100 - scored[reversed]
bfi_case <- describe("bfi", bfi, scored, lapply(0:4, function(k) 5 * k + 1:5), apply(bfi, 1, paste, collapse = "|"), seq(1, nrow(bfi), 10))

raw <- read.csv(file.path(data_dir, "qualtrics-engagement", "qualtrics_engagement_attitudinal_numeric.csv"), header = FALSE,
                colClasses = "character", encoding = "UTF-8")[-(1:3), ]
engagement <- sapply(raw[c(19:66, 79:82)], as.integer)
top <- c(5, 7, rep(5, 9), rep(7, 17), rep(6, 20), rep(5, 4))
stopifnot(all(apply(engagement, 2, max, na.rm = TRUE) == top))
scored <- 100 * sweep(sweep(engagement, 2, 1), 2, top - 1, "/")
for (j in c(4, 8, 32)) scored[, j] <- 100 - scored[, j]                 # Q4, Q8, C14 are worded the other way
scales <- list(1:5, 6:11, 12:28, 29:36, 37:42, 43:48, 49:52)
engagement_case <- describe("qualtrics-engagement", engagement, scored, scales, apply(engagement, 1, paste, collapse = "|"),
                            duration = as.numeric(raw[[6]]))

write_golden("careless", list(made_by = made_by(),
  about = paste("rows: per respondent (every 5th of the shipped waves, every 10th of bfi); totals over all respondents.",
    "twin: row of the first respondent with the same answers, at least 10 of them. long .. fast: respondents beyond the default cut-offs",
    "(longest run at least half the items and 10; with at least half of the items answered: variability 0, even-odd below 0, p of D2 below .001, under 2 s an item)."),
  shipped = list(shipped("2018"), shipped("2019")), real = list(bfi_case, engagement_case)))
