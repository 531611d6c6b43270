// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The command line's own: help, completion, progress and what stands in quotes. Comes in: words of
 * the shell. Goes out: text by option, and lines for a terminal.
 */

package io.github.deltavp.host.terminal;
