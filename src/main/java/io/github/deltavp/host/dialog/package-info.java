// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The dialog of a command, made from its options. Comes in: a command's options and the last
 * answers. Goes out: text by option, as macros write it, once all of it can be used.
 */

package io.github.deltavp.host.dialog;
