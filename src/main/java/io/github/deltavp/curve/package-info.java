// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Time axes and sampled curves, with their units. Comes in: plain numbers. Goes out:
 * {@link io.github.deltavp.curve.TimeAxis} and {@link io.github.deltavp.curve.Curve}, which
 * everything else is made of.
 */

package io.github.deltavp.curve;
