# Replicate estimation by the package survey, to compare a replicate kernel with: the means of the 8 constructs of the
# index in 50 levels, with standard errors from 1,000 Rao-Wu bootstrap replicates, by svyby on an as.svrepdesign.
#
#   Rscript Benchmarks/peer-replicates.R [--save FILE] [study folder, default datasets/data-culture]
#
# Wave 2018. The 50 levels, in this order: rank (4), business group (12), role (7), length of service (5), rank x front
# line (8, rank fastest), role x front line (14, role fastest); people without a level of it are in none of its levels.
# One svyby per segmentation with all 8 constructs in its formula; na.rm = TRUE keeps the people with all 8 scored.
# Weights: raked to rank and group of population.csv once and then fixed, so that only the estimation is timed; the
# replicate weights are made before the clock starts. --save writes level, construct, estimate and SE (CSV).
# Prints, tab-separated: part, seconds, what was done.
suppressMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
save_to <- NULL; if ("--save" %in% arguments) { i <- match("--save", arguments); save_to <- arguments[i + 1]; arguments <- arguments[-c(i, i + 1)] }
study <- if (length(arguments)) arguments[1] else "datasets/data-culture"
read_study <- function(f) read.csv(file.path(study, f), check.names = FALSE, colClasses = "character", na.strings = character(), encoding = "UTF-8")
labels <- c("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
raw <- read_study("responses-2018.csv"); codebook <- read_study("codebook.csv"); population <- read_study("population.csv")
population$count <- as.numeric(population$count); staff <- sum(population$count[population$segment == "rank"])
segments <- c(rank = "Rank", group = "Business group", role = "Role", service = "Length of service", frontline = "Front line")
constructs <- setdiff(unique(codebook$construct), "outcome")
d <- data.frame(start = rep(staff / nrow(raw), nrow(raw)))
for (s in names(segments)) { x <- raw[[segments[[s]]]]; x[x == "PC"] <- "Constable"; d[[s]] <- factor(x, population$level[population$segment == s]) }
d$rank_frontline <- interaction(d$rank, d$frontline, sep = " / "); d$role_frontline <- interaction(d$role, d$frontline, sep = " / ")
for (k in constructs) {
  S <- sapply(codebook$item[codebook$construct == k], function(i) { x <- raw[[i]]; x[x == "Neither agree nor disagree"] <- "Neither"; a <- match(x, labels)
    25 * ((if (codebook$direction[codebook$item == i] == "-") 6 - a else a) - 1) })
  d[[k]] <- ifelse(2 * rowSums(!is.na(S)) >= ncol(S), rowMeans(S, na.rm = TRUE), NA)
}
v <- d$start                                                # raking by proportional fitting; no level: an unchanged share
for (i in 1:1000) for (s in c("rank", "group")) { x <- addNA(d[[s]]); share <- mean(is.na(d[[s]]))
  goal <- c(population$count[population$segment == s] * (1 - share), staff * share); v <- v * (goal / as.vector(tapply(v, x, sum)))[as.integer(x)] }
d$weight <- v

start <- proc.time()[["elapsed"]]; set.seed(20180524)
boot <- as.svrepdesign(svydesign(ids = ~1, weights = ~weight, data = d), type = "subbootstrap", replicates = 1000)
cat("replicate weights", sprintf("%.3f", proc.time()[["elapsed"]] - start), "as.svrepdesign, subbootstrap, 1000", sep = "\t"); cat("\n")
by <- c("rank", "group", "role", "service", "rank_frontline", "role_frontline")
stopifnot(sum(sapply(d[by], nlevels)) == 50, sapply(d[by], function(x) all(table(x) > 0)))
formula <- as.formula(paste("~", paste(constructs, collapse = " + ")))
start <- proc.time()[["elapsed"]]
out <- lapply(by, function(s) svyby(formula, as.formula(paste("~", s)), boot, svymean, na.rm = TRUE))
seconds <- proc.time()[["elapsed"]] - start
levels_made <- sum(sapply(out, nrow)); stopifnot(levels_made == 50)
cat("svyby", sprintf("%.3f", seconds), sprintf("%d constructs x %d levels x 1000 replicates", length(constructs), levels_made), sep = "\t"); cat("\n")
if (!is.null(save_to)) {
  rows <- do.call(rbind, lapply(seq_along(by), function(i) { b <- out[[i]]; e <- as.matrix(b[constructs]); s <- as.matrix(SE(b))
    data.frame(segment = by[i], level = rep(as.character(b[[by[i]]]), length(constructs)), construct = rep(constructs, each = nrow(b)), estimate = as.vector(e), se = as.vector(s)) }))
  rows[c("estimate", "se")] <- lapply(rows[c("estimate", "se")], sprintf, fmt = "%.17g"); write.csv(rows, save_to, row.names = FALSE)
}
