// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Whether two results are the same, and if not, which value moved by how much: tables, JSON and
 * maps value by value, whatever else by its bytes.
 */

package io.github.deltavp.imagej.replay;
