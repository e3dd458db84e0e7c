# Shared by every golden script: where the data are, what made the numbers, and a JSON
# writer that keeps every double exactly (17 significant digits; missing values become null).
# Scripts are run from the project root: Rscript Tests/Golden/<topic>.R

invisible(Sys.setlocale("LC_COLLATE", "C"))
data_dir <- Sys.getenv("CANVASS_DATA", "../shared/data")
read_data <- function(...) read.csv(file.path(data_dir, ...), stringsAsFactors = FALSE,
                                    check.names = FALSE, encoding = "UTF-8")

made_by <- function(...) c(list(R = paste(R.version$major, R.version$minor, sep = ".")),
                           sapply(c(...), function(p) as.character(packageVersion(p)), simplify = FALSE))

json_text <- function(s) {
  s <- gsub("\\", "\\\\", s, fixed = TRUE); s <- gsub("\"", "\\\"", s, fixed = TRUE)
  s <- gsub("\n", "\\n", s, fixed = TRUE); s <- gsub("\t", "\\t", s, fixed = TRUE)
  paste0("\"", s, "\"")
}
json_atom <- function(x) {
  x <- if (is.factor(x)) as.character(x) else x
  out <- if (is.character(x)) json_text(x)
    else if (is.logical(x)) ifelse(x, "true", "false")
    else sprintf("%.17g", as.double(x))
  if (is.numeric(x) && any(is.infinite(x))) stop("infinite value in the results")
  out[is.na(x)] <- "null"
  out
}
# list with names -> object, list without -> array, data frame -> array of one-line objects,
# vector of one -> scalar (wrap in I() to keep an array), longer vector -> array, matrix -> rows
json <- function(x, pad = "") {
  inner <- paste0(pad, " ")
  block <- function(parts, l, r) if (!length(parts)) paste0(l, r) else
    paste0(l, "\n", paste0(inner, parts, collapse = ",\n"), "\n", pad, r)
  if (is.null(x)) return("null")
  if (is.data.frame(x)) {
    if (!nrow(x)) return("[]")
    cells <- mapply(function(v, n) paste0(json_text(n), ":",
      if (is.list(v)) vapply(v, json, "") else json_atom(v)), x, names(x), SIMPLIFY = FALSE)
    return(block(paste0("{", do.call(paste, c(unname(cells), sep = ",")), "}"), "[", "]"))
  }
  if (is.list(x)) {
    parts <- vapply(x, json, "", pad = inner)
    if (is.null(names(x))) return(block(parts, "[", "]"))
    return(block(paste0(json_text(names(x)), ": ", parts), "{", "}"))
  }
  if (is.matrix(x)) return(block(apply(x, 1, function(r) paste0("[", paste(json_atom(r), collapse = ","), "]")), "[", "]"))
  if (length(x) == 1 && !inherits(x, "AsIs")) return(json_atom(x))
  paste0("[", paste(json_atom(unclass(x)), collapse = ","), "]")
}
write_golden <- function(topic, x) {
  con <- file(file.path("Tests", "Golden", paste0(topic, ".json")), open = "wb")
  writeLines(enc2utf8(json(x)), con, useBytes = TRUE); close(con)
}

close_to <- function(a, b, tol = 1e-10, what = "") {
  d <- max(abs(a - b) / pmax(1, abs(b)))
  if (!isTRUE(d <= tol)) stop(what, ": two routes differ by ", format(d))
}
