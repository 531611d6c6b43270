// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The SciJava commands. Comes in: what the user chose. Goes out: what {@code study} makes of it,
 * shown or written.
 */

package io.github.deltavp.command;
