// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Many studies on Apache Spark. Comes in: what {@code Batch Studies...} takes. Goes out: the same
 * files, to the byte.
 */

package io.github.deltavp.spark;
