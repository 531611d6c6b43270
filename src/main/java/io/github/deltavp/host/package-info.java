// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The places where commands run: plain ImageJ, the command line, macros without a display. Comes
 * in: a label and options. Goes out: the same command with the same options, in every host.
 */

package io.github.deltavp.host;
