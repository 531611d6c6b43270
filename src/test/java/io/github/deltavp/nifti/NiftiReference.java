// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A tiny NIfTI file, 3 × 2 × 2 voxels and 2 volumes, made and read by nibabel 5.4.2
 * (src/test/python/nifti_reference.py).
 *
 * @param affine voxel → mm to the right, front and top, three rows of four
 * @param values scaled, x fastest
 */
record NiftiReference(String name, String file, double[][] affine, float[] values) {

	static List<NiftiReference> all() throws IOException {
		try (InputStream in = NiftiReference.class.getResourceAsStream("nifti.json")) {
			return Arrays.asList(new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8),
				NiftiReference[].class));
		}
	}

	static NiftiReference named(String name) throws IOException {
		return all().stream().filter(reference -> reference.name.equals(name)).findFirst()
			.orElseThrow();
	}

	Path write(Path folder) throws IOException {
		return Files.write(folder.resolve("image.nii.gz"), Base64.getDecoder().decode(file));
	}

	/** @return DICOM patient coordinates of a voxel of the file */
	double[] place(int i, int j, int k) {
		double[] place = new double[3];
		for (int r = 0; r < 3; r++)
			place[r] = (r < 2 ? -1 : 1) * (affine[r][0] * i + affine[r][1] * j + affine[r][2] * k +
				affine[r][3]);
		return place;
	}

	float value(int i, int j, int k, int t) {
		return values[i + 3 * (j + 2 * (k + 2 * t))];
	}

	@Override
	public String toString() {
		return name;
	}
}
