// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Tables as people save them. Comes in: a CSV file. Goes out: its columns and rows as text, each
 * row with its place, so that whoever reads a number can say where a wrong one stands.
 */

package io.github.deltavp.table;
