package org.reactiveorm.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this module with the time and the bytes of each operation; takes the options of JMH. */
public final class RunAll {

    private RunAll() {}

    /** What the command line says goes before what is set here. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given);
        options.mode(Mode.AverageTime).timeUnit(TimeUnit.MICROSECONDS).addProfiler(GCProfiler.class);
        options.forks(given.getForkCount().orElse(2));
        options.warmupIterations(given.getWarmupIterations().orElse(5));
        options.warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)));
        options.measurementIterations(given.getMeasurementIterations().orElse(5));
        options.measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)));
        Options all = options.build();
        new Runner(all).run();
    }
}
