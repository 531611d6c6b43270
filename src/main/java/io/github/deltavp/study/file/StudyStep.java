// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

/**
 * What was done with a study.
 *
 * @param command the command as macros name it, without dots, e.g. {@code Analyse Study}
 * @param output where its results lie
 * @param fingerprint of the options and files that it used
 */
public record StudyStep(String command, String output, String fingerprint) {
}
