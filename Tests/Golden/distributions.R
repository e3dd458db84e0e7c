# Proves: distribution functions and quantiles, extreme tails and fractional degrees of freedom
# included, and Benjamini-Hochberg adjusted p-values. The exact companion (distributions_exact)
# says how far R itself is from the truth, row by row.
source("Tests/Golden/common.R")

tails <- c(1e-300, 1e-100, 1e-20, 1e-12, 1e-6, .001, .005, .025, .05, .1, .3, .5, .7, .9, .95, .975, .995, .999, 1 - 1e-6, 1 - 1e-12)
dfs <- c(.5, 1, 1.5, 2, 2.5, 3, 4.7, 5, 10, 14, 29.3, 30, 100, 197, 1299, 1e5, 1e7)
shapes <- rbind(c(.5, .5), c(1, 1), c(2, 3), c(.1, 5), c(50, .3), c(1, 28), c(28, 1), c(.01, .02), c(12.3, 87.7), c(500, 800), c(3.7, 4000))
pairs <- rbind(c(1, 10), c(2, 197), c(2.37, 465.8), c(4.6, 100.2), c(10, 1e6), c(.7, 3), c(14, 1))

table <- function(name, grid, value) {              # columns x (or p), df or a/b, and the value
  keep <- is.finite(value)
  cbind(data.frame(f = name), grid, value = value)[keep, ]
}
cross <- function(x, par) data.frame(x = rep(x, nrow(par)), a = rep(par[, 1], each = length(x)), b = rep(par[, 2], each = length(x)))
t_x <- c(-1e5, -50, -10, -5, -2, -1, -.1, 0, 1e-8, .5, 1.96, 3, 10, 40, 1e4)
b_x <- c(1e-300, 1e-10, .001, .02, .1, .25, .5, .62, .9, .999, 1 - 1e-10)
c_x <- c(1e-20, 1e-5, .01, .5, 1, 3.84, 10, 50, 120, 1000, 1400); c_df <- cbind(c(.5, 1, 2, 3.3, 10, 100, 1000), NA)
f_x <- c(1e-10, .01, .3, 1, 2.5, 4, 10, 100, 1e6)
n_x <- c(-38, -20, -8, -5, -1.959963984540054, -1, -1e-10, 0, .3, 1, 2, 3.5, 6, 8.2); one <- cbind(NA, NA)

g <- cross(tails, cbind(dfs, NA)); rows <- table("qt", g, qt(g$x, g$a))
g <- cross(t_x, cbind(dfs, NA)); rows <- rbind(rows, table("pt", g, pt(g$x, g$a)), table("pt_upper", g, pt(g$x, g$a, lower.tail = FALSE)))
g <- cross(tails, one); rows <- rbind(rows, table("qnorm", g, qnorm(g$x)))
g <- cross(n_x, one); rows <- rbind(rows, table("pnorm", g, pnorm(g$x)), table("pnorm_upper", g, pnorm(g$x, lower.tail = FALSE)))
g <- cross(b_x, shapes); rows <- rbind(rows, table("pbeta", g, pbeta(g$x, g$a, g$b)), table("pbeta_upper", g, pbeta(g$x, g$a, g$b, lower.tail = FALSE)))
g <- cross(tails[4:20], shapes); rows <- rbind(rows, table("qbeta", g, qbeta(g$x, g$a, g$b)))
g <- cross(c_x, c_df); rows <- rbind(rows, table("pchisq", g, pchisq(g$x, g$a)), table("pchisq_upper", g, pchisq(g$x, g$a, lower.tail = FALSE)))
g <- cross(tails[5:18], c_df); rows <- rbind(rows, table("qchisq", g, qchisq(g$x, g$a)))
g <- cross(f_x, pairs); rows <- rbind(rows, table("pf", g, pf(g$x, g$a, g$b)), table("pf_upper", g, pf(g$x, g$a, g$b, lower.tail = FALSE)))
g <- cross(tails[6:18], pairs); rows <- rbind(rows, table("qf", g, qf(g$x, g$a, g$b)))
rows <- rows[abs(rows$value) > 1e-300 | (rows$x == .5 & rows$f %in% c("qt", "qnorm")), ]      # nothing that underflows

vectors <- list(single = .03, single_one = 1, pair = c(.04, .03), ties = c(.01, .02, .02, .02, .5), all_equal = rep(.2, 6),
  unsorted = c(.8, .001, .04, .03, .2, .0005, .6), zeros_and_ones = c(0, 1, 0, 1, .5), small = c(1e-300, 1e-20, .9),
  step = c(.01, .02, .03, .04, .05), above = c(.9, .95, 1), hundred = sin(1:100)^2)
bh <- lapply(names(vectors), function(n) list(name = n, p = I(vectors[[n]]), q = I(p.adjust(vectors[[n]], "BH"))))

write_golden("distributions", list(made_by = made_by(),
  about = paste("f(x; a, b): x is the point (p functions) or the probability (q functions); a, b are df, df1/df2 or the shapes.",
    "_upper: upper tail. Values that overflow or underflow a double are left out."),
  grid = rows, benjamini_hochberg = bh))
