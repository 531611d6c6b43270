// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * How each tissue takes up the contrast agent. Comes in: a bolus and the truth of perfusion. Goes
 * out: concentrations in mM over time, finely sampled.
 */

package io.github.deltavp.phantom.tissue;
