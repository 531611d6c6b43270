// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Numbers of a phantom that are checked, or drawn from a seed.
 */

package io.github.deltavp.phantom.value;
