// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Free text of images, and what may be written of it. Comes in: text that anybody may have typed,
 * names of files. Goes out: words for the screen, words for files, and digests that tell whether
 * two contents are the same.
 */

package io.github.deltavp.series.text;
