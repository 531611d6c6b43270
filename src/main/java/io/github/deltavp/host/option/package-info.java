// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The commands and their options, as data: what the menu holds, and each option's key, label, unit,
 * range, group and words. Comes in: the fields of the commands and plugins.config. Goes out: one
 * list that dialogs, macros and the command line share.
 */

package io.github.deltavp.host.option;
