// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The door to Bio-Formats: the only package that sees its classes. Comes in: a file, or a
 * compressed frame. Goes out: what the file says about its images, and numbers.
 */

package io.github.deltavp.bioformats;
