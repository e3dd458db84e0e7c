// Distribution functions from Boost.Math, one C name each.  Arguments outside
// a function's domain are the caller's mistake: Swift checks them first.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// P(Z <= x) and its inverse, Z standard normal.
double normal_cdf(double x);
double normal_quantile(double p);

/// P(T <= x), P(T > x) and the p-quantile, Student's t with df > 0.
double student_cdf(double x, double df);
double student_upper(double x, double df);
double student_quantile(double p, double df);

/// P(F > x), Fisher's F with df1, df2 > 0.
double fisher_upper(double x, double df1, double df2);
double fisher_quantile(double p, double df1, double df2);

/// P(X > x), chi-squared with df > 0.
double chi_squared_upper(double x, double df);

/// P(B <= x) and the p-quantile, Beta(a, b), a, b > 0.
double beta_cdf(double x, double a, double b);
double beta_quantile(double p, double a, double b);

/// The smallest k with P(X <= k) >= p, X binomial(n, q).
double binomial_quantile(double p, double n, double q);

#ifdef __cplusplus
}
#endif
