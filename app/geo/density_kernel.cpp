// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/density_kernel_p.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace Warmline::Geo::Blur {

namespace {

constexpr double GaussianSigma = 1.0 / 3.0;
constexpr double GaussianReach = 4.0 / 3.0;
constexpr int Mesh = 96; // intervals of the mesh on 0..1 for the eigenfunctions

double quartic(double r2)
{
    const double v = 1.0 - r2;
    return v > 0 ? v * v : 0.0;
}

struct Factors
{
    // One eigenfunction a row, tabulated at i / Mesh, with its eigenvalue multiplied into `weight`.
    std::array<std::array<double, Mesh + 1>, MaxRank> value{};
    std::array<double, MaxRank> weight{};
};

// Cyclic Jacobi rotations: slow for large matrices, unbeatable for a small symmetric one.
void diagonalise(std::vector<double> &a, std::vector<double> &vectors, int n)
{
    vectors.assign(static_cast<std::size_t>(n) * static_cast<std::size_t>(n), 0.0);
    const auto at = [n](int r, int c) { return static_cast<std::size_t>(r * n + c); };
    for (int i = 0; i < n; ++i)
        vectors[at(i, i)] = 1.0;
    for (int sweep = 0; sweep < 30; ++sweep) {
        double off = 0;
        for (int p = 0; p < n; ++p) {
            for (int q = p + 1; q < n; ++q) {
                const double apq = a[at(p, q)];
                off += apq * apq;
                if (std::abs(apq) < 1e-15)
                    continue;
                const double tau = (a[at(q, q)] - a[at(p, p)]) / (2.0 * apq);
                const double t = (tau >= 0 ? 1.0 : -1.0) / (std::abs(tau) + std::sqrt(1.0 + tau * tau));
                const double c = 1.0 / std::sqrt(1.0 + t * t);
                const double s = t * c;
                for (int i = 0; i < n; ++i) {
                    const double x = a[at(i, p)];
                    const double y = a[at(i, q)];
                    a[at(i, p)] = c * x - s * y;
                    a[at(i, q)] = s * x + c * y;
                }
                for (int i = 0; i < n; ++i) {
                    const double x = a[at(p, i)];
                    const double y = a[at(q, i)];
                    a[at(p, i)] = c * x - s * y;
                    a[at(q, i)] = s * x + c * y;
                    const double u = vectors[at(p, i)];
                    const double v = vectors[at(q, i)];
                    vectors[at(p, i)] = c * u - s * v;
                    vectors[at(q, i)] = s * u + c * v;
                }
            }
        }
        if (off < 1e-22)
            break;
    }
}

Factors makeFactors()
{
    constexpr int n = Mesh + 1;
    std::vector<double> matrix(static_cast<std::size_t>(n * n));
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j)
            matrix[static_cast<std::size_t>(i * n + j)] = quartic((i * i + j * j) / double(Mesh * Mesh));
    }
    std::vector<double> vectors;
    diagonalise(matrix, vectors, n);
    std::vector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    const auto eigenvalue = [&](int i) { return matrix[static_cast<std::size_t>(i * n + i)]; };
    std::ranges::sort(order, [&](int l, int r) { return std::abs(eigenvalue(l)) > std::abs(eigenvalue(r)); });

    Factors f;
    for (std::size_t k = 0; k < MaxRank; ++k) {
        f.weight[k] = eigenvalue(order[k]);
        for (std::size_t i = 0; i < n; ++i)
            f.value[k][i] = vectors[static_cast<std::size_t>(order[k]) * n + i];
    }
    return f;
}

const Factors &factors()
{
    static const Factors f = makeFactors(); // once a process, a few milliseconds
    return f;
}

double tabulated(const std::array<double, Mesh + 1> &table, double u)
{
    if (u >= 1.0)
        return 0.0;
    const double x = u * Mesh;
    const auto i = static_cast<std::size_t>(x);
    return std::lerp(table[i], table[i + 1], x - static_cast<double>(i));
}

} // namespace

double reachInRadii(DensityKernel kernel)
{
    return kernel == DensityKernel::Gaussian ? GaussianReach : 1.0;
}

double kernelValue(DensityKernel kernel, double r2)
{
    if (kernel == DensityKernel::Quartic)
        return quartic(r2);
    return r2 <= GaussianReach * GaussianReach ? std::exp(-r2 / (2.0 * GaussianSigma * GaussianSigma)) : 0.0;
}

double kernelIntegral(DensityKernel kernel)
{
    if (kernel == DensityKernel::Quartic)
        return std::numbers::pi / 3.0;
    return 2.0 * std::numbers::pi * GaussianSigma * GaussianSigma;
}

namespace {

// taps − c · (second difference of taps), of an even function given from 0 on: one tap longer. The sum over
// both sides stays what it was.
std::vector<double> sharpened(const std::vector<double> &taps, double c)
{
    const auto n = static_cast<qsizetype>(taps.size());
    const auto at = [&](qsizetype d) {
        d = std::abs(d);
        return d < n ? taps[static_cast<std::size_t>(d)] : 0.0;
    };
    std::vector<double> out;
    for (qsizetype d = 0; d <= n; ++d)
        out.push_back(at(d) - c * (at(d - 1) - 2 * at(d) + at(d + 1)));
    return out;
}

} // namespace

void sharpen(SeparableKernel &kernel, int factor)
{
    // Half the variance, in pixels², of splitting a point linearly over two pixels (1/6) and of the mean
    // linear interpolation at the centres of `factor` parts of a pixel (1/6 + 1/12 factor²).
    const double c = 1.0 / 6.0 + 1.0 / (24.0 * factor * factor);
    const auto rank = static_cast<std::size_t>(kernel.rank);
    std::vector<float> horizontal(rank * static_cast<std::size_t>(kernel.reachX + 2));
    std::vector<float> vertical;
    for (std::size_t k = 0; k < rank; ++k) {
        std::vector<double> taps;
        for (std::size_t d = 0; d <= static_cast<std::size_t>(kernel.reachX); ++d)
            taps.push_back(static_cast<double>(kernel.horizontal[d * rank + k]));
        const std::vector<double> across = sharpened(taps, c);
        for (std::size_t d = 0; d < across.size(); ++d)
            horizontal[d * rank + k] = static_cast<float>(across[d]);
        const auto first = kernel.vertical.begin() + static_cast<std::ptrdiff_t>(k) * (kernel.reachY + 1);
        for (const double tap : sharpened({first, first + kernel.reachY + 1}, c))
            vertical.push_back(static_cast<float>(tap));
    }
    kernel.horizontal = std::move(horizontal);
    kernel.vertical = std::move(vertical);
    ++kernel.reachX;
    ++kernel.reachY;
}

SeparableKernel separableKernel(DensityKernel kernel, double radiusX, double radiusY, double total)
{
    SeparableKernel out;
    const bool gaussian = kernel == DensityKernel::Gaussian;
    out.rank = gaussian ? 1 : QuarticRank;
    const auto reach = [&](double radius) {
        // The quartic is zero on the circle itself, so the tap at exactly one radius is left out.
        return std::max(0, static_cast<int>(std::ceil(radius * reachInRadii(kernel)) - 1.0));
    };
    out.reachX = reach(radiusX);
    out.reachY = reach(radiusY);
    const auto factor = [&](int k, double u) {
        return gaussian ? std::exp(-u * u / (2.0 * GaussianSigma * GaussianSigma))
                        : tabulated(factors().value[static_cast<std::size_t>(k)], u);
    };

    double sum = 0;
    std::vector<double> vertical;
    for (int k = 0; k < out.rank; ++k) {
        const double weight = gaussian ? 1.0 : factors().weight[static_cast<std::size_t>(k)];
        double sumX = 0;
        double sumY = 0;
        for (int d = 0; d <= out.reachX; ++d)
            sumX += factor(k, d / radiusX) * (d ? 2.0 : 1.0);
        for (int d = 0; d <= out.reachY; ++d) {
            vertical.push_back(weight * factor(k, d / radiusY));
            sumY += vertical.back() * (d ? 2.0 : 1.0);
        }
        sum += sumX * sumY;
    }
    for (int d = 0; d <= out.reachX; ++d) {
        for (int k = 0; k < out.rank; ++k)
            out.horizontal.push_back(static_cast<float>(factor(k, d / radiusX)));
    }
    for (const double v : vertical)
        out.vertical.push_back(static_cast<float>(v * total / sum));
    return out;
}

} // namespace Warmline::Geo::Blur
