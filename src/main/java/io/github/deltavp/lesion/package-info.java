// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Regions and what is measured in them. Comes in: named regions and maps. Goes out: measures per
 * region, and the change between two visits.
 */

package io.github.deltavp.lesion;
