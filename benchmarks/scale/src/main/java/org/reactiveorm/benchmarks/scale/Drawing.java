package org.reactiveorm.benchmarks.scale;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A curve and its straight line as a picture. */
final class Drawing {

    private static final int STEPS = 60;
    private static final int MANYFOLD = 20;

    private Drawing() {}

    /** Writes a PNG file into a folder. An axis is logarithmic where what it shows grows manyfold. */
    static void save(Curve curve, Path folder) throws IOException {
        List<Curve.Point> points = curve.points();
        int least = points.get(0).size();
        int most = points.get(points.size() - 1).size();
        double[] sizes = points.stream().mapToDouble(Curve.Point::size).toArray();
        double[] costs = points.stream().mapToDouble(Curve.Point::cost).toArray();
        Curve.Line line = curve.line();
        double[] between = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> least * Math.pow((double) most / least, (double) step / STEPS))
                .filter(size -> line.at(size) > 0)
                .toArray();
        XYChart chart = chart(curve, most >= 100 * least, spread(costs) >= MANYFOLD);
        chart.addSeries("measured", sizes, costs).setMarker(SeriesMarkers.CIRCLE);
        chart.addSeries(
                        "straight line",
                        between,
                        DoubleStream.of(between).map(line::at).toArray())
                .setMarker(SeriesMarkers.NONE);
        Files.createDirectories(folder);
        ChartEncoder.saveChart(chart, folder.resolve(curve.name() + ".png").toString(), "png");
    }

    private static double spread(double[] costs) {
        return DoubleStream.of(costs).max().orElse(1)
                / DoubleStream.of(costs).min().orElse(1);
    }

    private static XYChart chart(Curve curve, boolean logarithmicSizes, boolean logarithmicCosts) {
        XYChart chart = new XYChartBuilder()
                .width(640)
                .height(400)
                .title(curve.title())
                .xAxisTitle(curve.size())
                .yAxisTitle(curve.cost())
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(logarithmicSizes)
                .setYAxisLogarithmic(logarithmicCosts)
                .setLegendPosition(LegendPosition.InsideNW)
                .setChartBackgroundColor(Color.WHITE);
        if (!logarithmicCosts) {
            chart.getStyler().setYAxisMin(0.0);
        }
        return chart;
    }
}
