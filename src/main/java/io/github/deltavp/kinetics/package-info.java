// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Tracer kinetics: what all of it shares. Comes in: arterial curves in mM. Goes out:
 * {@link io.github.deltavp.kinetics.ArterialInput}, population input functions, the signal
 * equation, parameters, bounds and how a fit can end. Its rooms, each using only those before it:
 * {@code model} (the models), {@code algebra}, {@code block} (what solvers of many curves share),
 * {@code rate} (one rate), {@code pair} (two rates), {@code delay} (a rate and a delay),
 * {@code fit} (one curve), {@code voxel} (blocks of voxels).
 */

package io.github.deltavp.kinetics;
