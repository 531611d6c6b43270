// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Windows, titles, tables, messages and progress of ImageJ. Comes in: what a command has to show or
 * to say. Goes out: windows that do not cover each other, and sentences where the user looks.
 */

package io.github.deltavp.imagej.window;
