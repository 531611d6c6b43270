// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Small linear algebra of the fits. Comes in: vectors, polynomials, slopes. Goes out: coordinates
 * in an orthonormal basis, values with derivatives, solutions, bounded Newton steps.
 */

package io.github.deltavp.kinetics.algebra;
