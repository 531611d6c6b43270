// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * How large a lesion is. Comes in: lines and diameters in mm. Goes out: their products, and what a
 * change of size is called.
 */

package io.github.deltavp.lesion.size;
