// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The artery, found automatically. Comes in: a series. Goes out: its voxels, its curve, and what
 * else was considered, with reasons ({@link io.github.deltavp.aif.search.AutomaticAif}).
 */

package io.github.deltavp.aif.search;
