# Makes src/test/resources/io/github/deltavp/cohort/r-reference.json: what R says about small and large cohorts.
# Run from the project folder: Rscript src/test/r/cohort_reference.R   (Debian: r-base-core r-cran-proc r-cran-coin r-cran-exactranktests)
# The tests read the file only; they need no R. Numbers carry 17 significant digits, so they are read back to the last bit.
suppressPackageStartupMessages({ library(pROC); library(coin); library(exactRankTests) })
options(warn = -1)
RNGversion("3.6.0")
set.seed(20230412)

# ---- JSON, without a package ---------------------------------------------------------------------------------------------
number <- function(v) ifelse(is.na(v) | !is.finite(v), "null", sprintf("%.17g", v))
json <- function(v) {
  if (is.null(v) || identical(v, NA)) "null"
  else if (is.list(v)) {
    parts <- vapply(v, json, "")
    if (is.null(names(v))) paste0("[", paste(parts, collapse = ", "), "]")
    else paste0("{", paste0("\"", names(v), "\": ", parts, collapse = ", "), "}")
  }
  else if (is.character(v)) paste0("\"", v, "\"")
  else if (is.logical(v)) tolower(as.character(v))
  else if (length(v) == 1 && is.null(attr(v, "array"))) number(v)
  else paste0("[", paste(number(v), collapse = ", "), "]")
}
array <- function(v) structure(as.numeric(v), array = TRUE)

# ---- what is asked of each cohort ------------------------------------------------------------------------------------------
describe <- function(x) {
  x <- x[!is.na(x)]
  q <- quantile(x, c(0, .25, .5, .75, 1), names = FALSE, type = 7)
  list(n = length(x), mean = mean(x), sd = sd(x), min = q[1], q1 = q[2], median = q[3], q3 = q[4], max = q[5])
}

rank_tests <- function(f, r) {
  n <- length(f); m <- length(r)
  differences <- sort(as.vector(outer(f, r, "-")))
  ties <- anyDuplicated(c(f, r)) > 0
  equal <- length(unique(c(f, r))) == 1
  asymptotic <- wilcox.test(f, r, exact = FALSE, correct = TRUE)
  # exactRankTests: P(|T - E| >= observed) on mid-ranks. coin gives the same by another algorithm where it is not too slow.
  exact <- if (equal) 1 else if (n + m > 400) NA else wilcox.exact(f, r, exact = TRUE)$p.value
  coin_exact <- if (equal || n + m > 60) NA else
    as.numeric(pvalue(wilcox_test(v ~ g, data = data.frame(v = c(f, r), g = factor(rep(c("f", "r"), c(n, m)))),
                                  distribution = exact())))
  out <- list(u = as.numeric(asymptotic$statistic), ties = ties, exact_p = exact, coin_p = coin_exact,
              asymptotic_p = if (equal) 1 else asymptotic$p.value, hodges_lehmann = median(differences))
  if (!ties && n < 400) {
    ci <- wilcox.test(f, r, exact = TRUE, conf.int = TRUE)
    out$base_exact_p <- ci$p.value
    out$hl_low <- ci$conf.int[1]; out$hl_high <- ci$conf.int[2]
  }
  out
}

coordinates <- function(f, r, threshold) {
  tp <- sum(f > threshold); fn <- length(f) - tp; fp <- sum(r > threshold); tn <- length(r) - fp
  wilson <- function(k, n) array(prop.test(k, n, correct = FALSE)$conf.int)
  exact <- function(k, n) array(binom.test(k, n)$conf.int)
  list(threshold = threshold, tp = tp, fn = fn, tn = tn, fp = fp, sensitivity = tp / length(f), specificity = tn / length(r),
       sensitivity_wilson = wilson(tp, length(f)), sensitivity_clopper_pearson = exact(tp, length(f)),
       specificity_wilson = wilson(tn, length(r)), specificity_clopper_pearson = exact(tn, length(r)))
}

curve <- function(f, r) roc(controls = r, cases = f, direction = "<", quiet = TRUE)

roc_values <- function(f, r) {
  o <- curve(f, r)
  ci <- as.numeric(ci.auc(o, method = "delong"))
  v <- var(o)
  a <- as.numeric(auc(o))
  se <- sqrt(v)
  logit <- if (a > 0 && a < 1) plogis(qlogis(a) + c(-1, 1) * qnorm(.975) * se / (a * (1 - a))) else c(NA, NA)
  partial <- as.numeric(auc(o, partial.auc = c(1, .8), partial.auc.focus = "specificity"))
  corrected <- as.numeric(auc(o, partial.auc = c(1, .8), partial.auc.focus = "specificity", partial.auc.correct = TRUE))
  best <- coords(o, "best", best.method = "youden", ret = c("threshold", "sensitivity", "specificity"), transpose = FALSE)
  best <- best[is.finite(best$threshold), , drop = FALSE]
  list(auc = a, delong_variance = v, delong_low = ci[1], delong_high = ci[3], logit_low = logit[1], logit_high = logit[2],
       partial_auc = partial, partial_auc_corrected = corrected, youden = unname(lapply(best$threshold, function(t) coordinates(f, r, t))))
}

# Stratified percentile bootstrap of the AUC, 100,000-fold.
bootstrap <- function(f, r, times = 100000) {
  aucs <- replicate(times, { a <- sample(f, replace = TRUE); b <- sample(r, replace = TRUE)
    (sum(rank(c(a, b))[seq_along(a)]) - length(a) * (length(a) + 1) / 2) / (length(a) * length(b)) })
  array(quantile(aucs, c(.025, .975), names = FALSE))
}

cohort <- function(name, failure, responder, fixed = -40) {
  message(name)
  f <- failure[!is.na(failure)]; r <- responder[!is.na(responder)]
  out <- list(name = name, failure = array(failure), responder = array(responder),
              missing = sum(is.na(failure)) + sum(is.na(responder)),
              groups = list(failure = describe(failure), responder = describe(responder)),
              mann_whitney = rank_tests(f, r), roc = roc_values(f, r), fixed_cutoff = coordinates(f, r, fixed))
  if (length(f) + length(r) <= 60) out$bootstrap <- bootstrap(f, r)
  out
}

one <- function(n, mean, sd) signif(rnorm(n, mean, sd), 6)
paper_f <- one(11, 60, 90); paper_r <- one(38, -57, 35)
cohorts <- list(
  cohort("eleven against thirty-eight", paper_f, paper_r),
  cohort("tiny, three against four", c(12.5, -3, 40), c(-80, -20, 5, -61.5)),
  cohort("two against two", c(1, 2), c(3, 0)),
  cohort("heavy ties", c(-40, -40, 0, 0, 20, 20, 20, 50), c(-80, -80, -40, -40, -40, 0, 0, 20, -60, -60)),
  cohort("all equal", rep(-40, 5), rep(-40, 7)),
  cohort("perfect separation", c(10, 20, 30, 40, 50), c(-90, -80, -70, -60, -50, -45, -30)),
  cohort("reversed", one(12, -60, 25), one(15, 30, 40)),
  cohort("reversed, perfectly", c(-9, -8, -7), c(1, 2, 3, 4)),
  cohort("missing values", c(NA, 15.5, 80, -30, NA, 7), c(-90, NA, -45, -20, -62, 8, -77)),
  cohort("no ties, 40 against 45", rnorm(40, .4), rnorm(45), 0),
  cohort("ties at one decimal, 49", round(rnorm(11, 20, 60)), round(rnorm(38, -40, 30) / 10) * 10),
  cohort("one value in most, 20 against 20", c(rep(0, 15), 1, 2, 3, 4, 5), c(rep(0, 18), -1, 1), 0),
  cohort("two hundred each", rnorm(200, .25), rnorm(200), 0),
  cohort("two hundred each, tied", round(rnorm(200, .25), 1), round(rnorm(200), 1), 0),
  cohort("large, asymptotic", round(rnorm(700, .2), 2), round(rnorm(1300), 2), 0),
  cohort("tiny tail", 100 + 1:30 + .5, c(1:40, 101.7), 50),
  cohort("huge offset", 1e9 + c(3, 5, 6, 9.5), 1e9 + c(1, 2, 4, 5.5, 7), 1e9))

# ---- the rest: paired markers, signed ranks, more groups, tables, proportions, power ------------------------------------
area_f <- round(.5 * paper_f + rnorm(11, 10, 30), 1); area_r <- round(.4 * paper_r + rnorm(38, -5, 20), 1)
paired <- roc.test(curve(paper_f, paper_r), curve(area_f, area_r), method = "delong", paired = TRUE)
cov_ab <- cov(curve(paper_f, paper_r), curve(area_f, area_r), method = "delong")

signed <- function(pre, post) {
  d <- (post - pre)[!is.na(post - pre)]
  w <- wilcox.exact(d, exact = TRUE)
  a <- wilcox.test(d, exact = FALSE, correct = TRUE)
  list(pre = array(pre), post = array(post), v = as.numeric(w$statistic), exact_p = w$p.value, asymptotic_p = a$p.value)
}
kruskal <- function(groups) {
  k <- kruskal.test(groups)
  list(groups = unname(lapply(groups, array)), statistic = as.numeric(k$statistic), df = as.numeric(k$parameter), p = k$p.value)
}
table_tests <- function(rows) {
  m <- do.call(rbind, rows)
  list(table = unname(lapply(rows, array)), fisher_p = fisher.test(m)$p.value,
       chi_square = as.numeric(chisq.test(m, correct = FALSE)$statistic), chi_square_p = chisq.test(m, correct = FALSE)$p.value,
       yates_p = chisq.test(m)$p.value)
}
proportion <- function(k, n) list(successes = k, trials = n, wilson = array(prop.test(k, n, correct = FALSE)$conf.int),
                                  clopper_pearson = array(binom.test(k, n)$conf.int))
power <- function(auc, cases, controls) {
  p <- power.roc.test(auc = auc, ncases = cases, ncontrols = controls, sig.level = .05, alternative = "two.sided")
  list(auc = auc, cases = cases, controls = controls, power = p$power)
}
size <- function(auc, power, kappa) {
  p <- power.roc.test(auc = auc, power = power, kappa = kappa, sig.level = .05, alternative = "two.sided")
  list(auc = auc, power = power, kappa = kappa, cases = p$ncases, controls = p$ncontrols)
}

result <- list(
  made_by = "src/test/r/cohort_reference.R",
  versions = list(R = R.version.string, pROC = as.character(packageVersion("pROC")), coin = as.character(packageVersion("coin")),
                  exactRankTests = as.character(packageVersion("exactRankTests"))),
  cohorts = cohorts,
  delong_paired = list(a_failure = array(paper_f), a_responder = array(paper_r), b_failure = array(area_f), b_responder = array(area_r),
                       covariance = as.numeric(cov_ab), z = as.numeric(paired$statistic), p = paired$p.value),
  signed_rank = list(
    signed(c(9.26, 4, 5.5, 3.25, 7, 2.5, 6), c(1.13, 3, 6, 1.25, 2, 2.75, 4.5)),
    signed(c(5, 4, 3, 2, 6, 7, 8, 2, 1, 5), c(4, 4, 1, 3, 4, 5, 5, 1, 2, 3)),
    signed(c(1, 2, NA, 4), c(2, 1, 3, 7)),
    signed(rnorm(60, 1), rnorm(60))),
  kruskal_wallis = list(
    kruskal(list(c(1, 2, 3.5, 8), c(4, 5, 9, 11, 2), c(7, 12, 13))),
    kruskal(list(c(0, 0, 1, 2), c(1, 1, 2, 2), c(3, 0, 3, 3), c(1, 2, 0, 0)))),
  tables = list(
    table_tests(list(c(10, 1), c(8, 30))), table_tests(list(c(3, 8), c(17, 21))), table_tests(list(c(0, 11), c(5, 33))),
    table_tests(list(c(2, 9, 0), c(4, 24, 10))), table_tests(list(c(1, 4, 3, 3), c(9, 12, 8, 9)))),
  proportions = list(proportion(10, 11), proportion(0, 11), proportion(11, 11), proportion(36, 38), proportion(1, 1),
                     proportion(1, 1000), proportion(499, 1000), proportion(99999, 100000)),
  power = list(power(.8, 11, 38), power(.7, 30, 60), power(.95, 11, 38)),
  sample_size = list(size(.8, .9, 1), size(.75, .8, 38 / 11), size(.65, .8, 2)),
  holm = list(p = array(c(.01, .04, .03, .005, .8)), adjusted = array(p.adjust(c(.01, .04, .03, .005, .8), "holm"))))
writeLines(gsub("\\{\"name\"", "\n{\"name\"", json(result)), "src/test/resources/io/github/deltavp/cohort/r-reference.json")
