// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

/**
 * Something that may make a result less firm than it looks.
 *
 * @param check what it is about
 * @param sentence what the reader should know
 */
public record Remark(Check check, String sentence) {
}
