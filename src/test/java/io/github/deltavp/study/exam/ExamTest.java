// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exam carries what is measured from it, and finds no more than somebody asks for. */
class ExamTest {

	private static final SimulatedExam SIMULATED = SampleStudy.standard(64, 10, 40).post();
	private static final DynamicSeries SERIES = SIMULATED.series();
	private static final Preprocessing OVER_TIME = new Preprocessing(false, 0, true, false);

	@TempDir
	Path folder;

	private static Exam exam(Preprocessing preprocessing, Extent extent) throws IOException {
		return Exam.analyse(SERIES, ExamAids.of(Optional.of(Regions.gather(SERIES.grid(), List.of(
			SIMULATED.lesion(), SIMULATED.reference())))), new Method(preprocessing,
				ConcentrationSettings.DEFAULT, new AifSource("parker", Optional.empty()),
				new ExtendedTofts(), DelayMode.NONE, false), extent, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource(Extent.class)
	void itsRegionsSayTheSameWhateverIsMapped(Extent extent) throws IOException {
		Exam exam = exam(OVER_TIME, extent);
		RegionFit plain = exam(Preprocessing.NONE, Extent.WHOLE).fitter(BootstrapSettings.NONE).fit(
			SIMULATED.lesion());
		RegionFit fit = exam.fitter(BootstrapSettings.NONE).fit(SIMULATED.lesion());
		assertArrayEquals(plain.concentration().toArray(), fit.concentration().toArray());
		assertEquals(plain.vp(), fit.vp());
		assertEquals(extent != Extent.NONE, exam.mapped().isPresent());
	}

	@Test
	void whatIsDrawnIsMappedAsInTheWholeExam() throws IOException {
		Exam whole = exam(OVER_TIME, Extent.WHOLE);
		Exam drawn = exam(OVER_TIME, Extent.DRAWN);
		int[] lesion = SIMULATED.lesion().voxels();
		for (int voxel : lesion)
			assertEquals(whole.maps().vp().value(voxel), drawn.maps().vp().value(voxel));
		assertEquals(lesion.length + SIMULATED.reference().count(), SERIES.grid().voxelsPerSlice() *
			SERIES.grid().slices() - drawn.maps().count(VoxelStatus.OUTSIDE_MASK));
	}

	/** Smoothing over time carries the foot of the bolus into the frame before it. */
	@Test
	void smoothedImagesHaveABaselineOfTheirOwn() throws IOException {
		ExamImages images = exam(OVER_TIME, Extent.NONE).images();
		assertSame(images, images.smoothed(SERIES));
		DynamicSeries smooth = OVER_TIME.smooth(SERIES, Progress.NONE);
		assertEquals(new BaselineFrames(0, 4), images.baseline());
		assertEquals(new BaselineFrames(0, 3), images.smoothed(smooth).baseline());
	}

	@Test
	void itsSettingsHoldTheFramesBeforeContrast() throws IOException {
		Exam exam = exam(Preprocessing.NONE, Extent.NONE);
		assertSame(exam.images().baseline(), exam.fit().concentration().baseline());
		assertTrue(exam.method().concentration().baseline().isAutomatic());
	}

	/** An exam that never enhances has no frames before contrast, and M0 needs none. */
	@Test
	void mapsThatAreGivenM0NeedNoBaseline() throws IOException {
		Path aif = folder.resolve("aif.csv");
		AifFile.write(aif, exam(Preprocessing.NONE, Extent.NONE).aif().plasma());
		DynamicSeries flat = SERIES.withSignal(DynamicSeries.allocate(SERIES.grid(), SERIES.times()
			.size()));
		for (int z = 0; z < SERIES.grid().slices(); z++)
			for (int t = 0; t < SERIES.times().size(); t++)
				Arrays.fill(flat.plane(z, t), 100);
		Exam exam = Exam.analyse(flat, ExamAids.of(Optional.empty()), new Method(Preprocessing.NONE,
			ConcentrationSettings.DEFAULT.withM0(5000), new AifSource("file", Optional.of(aif)),
			new Patlak(), DelayMode.NONE, false), Extent.WHOLE, Progress.NONE);
		assertFalse(exam.allMaps().isEmpty());
		assertThrows(IllegalArgumentException.class, exam::fit);
	}

	@Test
	void whatWasNotMappedHasNoMaps() throws IOException {
		Exam exam = exam(Preprocessing.NONE, Extent.NONE);
		assertEquals(List.of(), exam.remarks());
		assertThrows(IllegalStateException.class, exam::maps);
	}
}
