// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * How far ΔVp may be wrong for reasons other than noise: outline, arterial curve, T10, reference.
 * Comes in: two visits, fitted. Goes out: a second, wider interval, what each reason adds to it,
 * and whether the verdict is firm.
 */

package io.github.deltavp.lesion.total;
