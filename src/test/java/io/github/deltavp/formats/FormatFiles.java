// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loci.common.services.ServiceFactory;
import loci.formats.meta.IMetadata;
import loci.formats.out.OMETiffWriter;
import loci.formats.services.OMEXMLService;
import ome.units.UNITS;
import ome.units.quantity.Length;
import ome.units.quantity.Time;
import ome.xml.model.enums.DimensionOrder;
import ome.xml.model.enums.PixelType;
import ome.xml.model.primitives.NonNegativeInteger;
import ome.xml.model.primitives.PositiveInteger;

/** Writes a dynamic series in the formats that Bio-Formats reads. */
public final class FormatFiles {

	private FormatFiles() {}

	/**
	 * Writes a ParaVision experiment, as ParaVision 6 does: 16 bits, a scale for each frame, slices
	 * fastest.
	 *
	 * @param experiment its folder, whose name is its number
	 * @param backwards whether the slices come in the other order
	 */
	public static void paraVision(DynamicSeries series, Path experiment, boolean backwards)
		throws IOException
	{
		VoxelGrid grid = series.grid();
		int slices = grid.slices();
		int times = series.times().size();
		Path images = Files.createDirectories(experiment.resolve("pdata/1"));
		ByteBuffer pixels = ByteBuffer.allocate(2 * (int) series.signal().size()).order(
			ByteOrder.LITTLE_ENDIAN);
		StringBuilder slopes = new StringBuilder();
		StringBuilder places = new StringBuilder();
		for (int t = 0; t < times; t++)
			for (int z = 0; z < slices; z++) {
				int slice = backwards ? slices - 1 - z : z;
				int scale = 1 + (z + t) % 2;
				slopes.append(1. / scale).append(' ');
				for (float value : series.plane(slice, t))
					pixels.putShort((short) (value * scale));
				if (t == 0) places.append(numbers(grid.positionMm(0, 0, slice))).append('\n');
			}
		Files.write(images.resolve("2dseq"), pixels.array());
		Files.writeString(experiment.resolve("acqp"), "##TITLE=Parameter List\n##$ACQ_size=( 2 )\n" +
			grid.width() + " " + grid.height() + "\n##$NI=" + slices + "\n##$NR=" + times +
			"\n##$ACQ_ns_list_size=" + slices +
			"\n##$BYTORDA=little\n##$ACQ_word_size=_32_BIT\n##END=\n");
		Files.writeString(images.resolve("reco"), "##$RECO_size=( 2 )\n" + grid.width() + " " + grid
			.height() + "\n##$RECO_wordtype=_16BIT_SGN_INT\n##END=\n");
		Files.writeString(experiment.resolve("method"), "##$PVM_ScanTime=" + 1000 * times * series
			.times().intervalSeconds() + "\n##$PVM_NRepetitions=" + times + "\n##END=\n");
		double[] normal = normal(grid);
		String axes = numbers(grid.rowDirection()) + " " + numbers(grid.columnDirection()) + " " +
			numbers(normal);
		Files.writeString(images.resolve("visu_pars"), "##$VisuCoreDim=2\n##$VisuCoreSize=( 2 )\n" +
			grid.width() + " " + grid.height() + "\n##$VisuCoreExtent=( 2 )\n" + grid.width() * grid
				.spacingXMm() + " " + grid.height() * grid.spacingYMm() +
			"\n##$VisuCoreWordType=_16BIT_SGN_INT\n##$VisuCoreFrameType=MAGNITUDE_IMAGE\n##$VisuCoreFrameThickness=( 1 )\n" +
			grid.spacingZMm() + "\n##$VisuCorePosition=( " + slices + ", 3 )\n" + places +
			"##$VisuCoreOrientation=( " + slices + ", 9 )\n" + (axes + "\n").repeat(slices) +
			"##$VisuCoreDataSlope=( " + slices * times + " )\n" + slopes + "\n##$VisuCoreDataOffs=( " +
			slices * times + " )\n@" + slices * times + "*(0)\n##$VisuFGOrderDesc=( 2 )\n(" + slices +
			", <FG_SLICE>, <>, 0, 2) (" + times + ", <FG_CYCLE>, <>, 2, 0)\n" +
			"##$VisuAcqRepetitionTime=( 1 )\n" + series.protocol().trMs() + "\n##$VisuAcqFlipAngle=" +
			series.protocol().flipAngleDegrees() + "\n##$VisuAcqEchoTime=( 1 )\n" + series.protocol()
				.teMs() +
			"\n##$VisuAcqImagingFrequency=63.87\n##$VisuAcquisitionProtocol=( 64 )\n<DCE_FLASH>\n##END=\n");
	}

	private static double[] normal(VoxelGrid grid) {
		double[] first = grid.positionMm(0, 0, 0);
		double[] second = grid.positionMm(0, 0, 1);
		return IntStream.range(0, 3).mapToDouble(i -> (second[i] - first[i]) / grid.spacingZMm())
			.toArray();
	}

	private static String numbers(List<Double> values) {
		return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
	}

	private static String numbers(double[] values) {
		return numbers(IntStream.range(0, values.length).mapToObj(i -> values[i]).toList());
	}

	/** What an OME-TIFF says about time. */
	public enum Clock {
			/** Nothing. */
			NONE,
			/** The interval. */
			INTERVAL,
			/** The time of each plane; its slices one after another. */
			PLANES
	}

	/** Writes an OME-TIFF of 32 bits, spacings in µm. */
	public static void omeTiff(DynamicSeries series, Path file, Clock clock) throws Exception {
		VoxelGrid grid = series.grid();
		int times = series.times().size();
		IMetadata facts = new ServiceFactory().getInstance(OMEXMLService.class).createOMEXMLMetadata();
		facts.setImageID("Image:0", 0);
		facts.setPixelsID("Pixels:0", 0);
		facts.setPixelsBigEndian(false, 0);
		facts.setPixelsDimensionOrder(DimensionOrder.XYCZT, 0);
		facts.setPixelsType(PixelType.FLOAT, 0);
		facts.setPixelsSizeX(new PositiveInteger(grid.width()), 0);
		facts.setPixelsSizeY(new PositiveInteger(grid.height()), 0);
		facts.setPixelsSizeZ(new PositiveInteger(grid.slices()), 0);
		facts.setPixelsSizeC(new PositiveInteger(1), 0);
		facts.setPixelsSizeT(new PositiveInteger(times), 0);
		facts.setChannelID("Channel:0:0", 0, 0);
		facts.setChannelSamplesPerPixel(new PositiveInteger(1), 0, 0);
		facts.setPixelsPhysicalSizeX(new Length(1000 * grid.spacingXMm(), UNITS.MICROMETER), 0);
		facts.setPixelsPhysicalSizeY(new Length(1000 * grid.spacingYMm(), UNITS.MICROMETER), 0);
		facts.setPixelsPhysicalSizeZ(new Length(1000 * grid.spacingZMm(), UNITS.MICROMETER), 0);
		if (clock == Clock.INTERVAL) facts.setPixelsTimeIncrement(new Time(1000 * series.times()
			.intervalSeconds(), UNITS.MILLISECOND), 0);
		for (int t = 0, plane = 0; t < times && clock == Clock.PLANES; t++)
			for (int z = 0; z < grid.slices(); z++, plane++) {
				facts.setPlaneTheC(new NonNegativeInteger(0), 0, plane);
				facts.setPlaneTheZ(new NonNegativeInteger(z), 0, plane);
				facts.setPlaneTheT(new NonNegativeInteger(t), 0, plane);
				facts.setPlaneDeltaT(new Time(series.times().seconds(t) + 7 + 0.001 * z, UNITS.SECOND), 0,
					plane);
			}
		try (OMETiffWriter writer = new OMETiffWriter()) {
			writer.setMetadataRetrieve(facts);
			writer.setId(file.toString());
			for (int t = 0, plane = 0; t < times; t++)
				for (int z = 0; z < grid.slices(); z++, plane++) {
					ByteBuffer bytes = ByteBuffer.allocate(4 * grid.voxelsPerSlice()).order(
						ByteOrder.LITTLE_ENDIAN);
					bytes.asFloatBuffer().put(series.plane(z, t));
					writer.saveBytes(plane, bytes.array());
				}
		}
	}

	/** Writes Analyze 7.5, whose fourth pixel size is in ms. */
	public static void analyze(DynamicSeries series, Path header) throws IOException {
		VoxelGrid grid = series.grid();
		int times = series.times().size();
		ByteBuffer bytes = ByteBuffer.allocate(348).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putInt(0, 348).putShort(40, (short) 4).putShort(42, (short) grid.width()).putShort(44,
			(short) grid.height()).putShort(46, (short) grid.slices()).putShort(48, (short) times)
			.putShort(70, (short) 16).putShort(72, (short) 32).putFloat(80, (float) grid.spacingXMm())
			.putFloat(84, (float) grid.spacingYMm()).putFloat(88, (float) grid.spacingZMm()).putFloat(92,
				(float) (1000 * series.times().intervalSeconds()));
		Files.write(header, bytes.array());
		ByteBuffer pixels = ByteBuffer.allocate(4 * (int) series.signal().size()).order(
			ByteOrder.LITTLE_ENDIAN);
		for (int t = 0; t < times; t++)
			for (int z = 0; z < grid.slices(); z++)
				for (float value : series.plane(z, t))
					pixels.putFloat(value);
		Files.write(header.resolveSibling(header.getFileName().toString().replace(".hdr", ".img")),
			pixels.array());
	}
}
