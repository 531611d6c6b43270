// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * One visit brought onto another. Comes in: the images of two visits, and the same place drawn on
 * both. Goes out: how the patient had moved there, and images and maps moved back.
 */

package io.github.deltavp.series.registration;
