// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What commands have in common. Comes in: the options that several of them have, each declared
 * once. Goes out: the records that {@code series}, {@code study} and {@code imagej} take.
 */

package io.github.deltavp.command.shared;
