// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The tracer-kinetic models. Each describes itself: comes in amounts and rates of its columns, goes
 * out parameters. A new model is a new class here and a line in
 * {@link io.github.deltavp.kinetics.model.TracerModels}.
 */

package io.github.deltavp.kinetics.model;
