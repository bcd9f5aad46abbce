// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

/// Small numerical tools of the diagnosis.
namespace Warmline::Likelihood {

/// ln of a sum of exponentials, added one by one.
class LogSum
{
public:
    void add(double logValue)
    {
        if (logValue <= m_top) {
            m_sum += std::exp(logValue - m_top);
        } else {
            m_sum = m_sum * std::exp(m_top - logValue) + 1;
            m_top = logValue;
        }
    }
    [[nodiscard]] double value() const { return m_sum > 0 ? m_top + std::log(m_sum) : m_top; }

private:
    double m_top = -1e300;
    double m_sum = 0;
};

/// ln P(a standard normal < z), also far out where P underflows.
[[nodiscard]] inline double logPositive(double z)
{
    if (z > 5)
        return 0;
    if (z > -6)
        return std::log(0.5 * std::erfc(-z * 0.70710678118654752));
    return -0.5 * z * z - std::log(-z) - 0.91893853320467274;
}

/// ln density of Student's t with 6 degrees of freedom, scaled: instruments and models err more often than a
/// normal distribution thinks.
[[nodiscard]] inline double logStudent(double value, double mean, double scale)
{
    const double z = (value - mean) / scale;
    return -0.9604 - std::log(scale) - 3.5 * std::log1p(z * z / 6);
}

/// Four sums at once: one alone would wait for each addition.
[[nodiscard]] inline double dot(const double *a, const double *b, size_t n)
{
    double sums[4] = {0, 0, 0, 0};
    size_t i = 0;
    for (; i + 4 <= n; i += 4) {
        for (size_t k = 0; k < 4; ++k)
            sums[k] += a[i + k] * b[i + k];
    }
    for (; i < n; ++i)
        sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

[[nodiscard]] inline double dot(const std::vector<double> &a, const std::vector<double> &b)
{
    return dot(a.data(), b.data(), a.size());
}

/// Lower triangle in place, rows of n; gives ln of the determinant. The matrix must be positive definite.
inline double cholesky(std::vector<double> &matrix, size_t n)
{
    double logDeterminant = 0;
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j <= i; ++j) {
            const double sum = matrix[i * n + j] - dot(&matrix[i * n], &matrix[j * n], j);
            if (i == j) {
                const double pivot = std::sqrt(std::max(sum, 1e-10));
                matrix[i * n + i] = pivot;
                logDeterminant += 2 * std::log(pivot);
            } else {
                matrix[i * n + j] = sum / matrix[j * n + j];
            }
        }
    }
    return logDeterminant;
}

/// Solves L x = b in place.
inline void forwardSolve(const std::vector<double> &lower, size_t n, std::vector<double> &b)
{
    for (size_t i = 0; i < n; ++i) {
        b[i] = (b[i] - dot(&lower[i * n], b.data(), i)) / lower[i * n + i];
    }
}

} // namespace Warmline::Likelihood
