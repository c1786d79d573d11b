package org.reactiveorm.examples.musicstore;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The program: reads its options, fills a store, prints the reports. */
@Command(
        name = "music-store",
        description = {
            "Fills the tables of a music store and prints reports about them, with the number of statements, rows and"
                    + " milliseconds that each took.",
            "",
            "CAUTION: the tables albums, artists, customers, employees, invoice_lines, invoices and tracks of the database"
                    + " are dropped first, with everything in them.",
            ""
        },
        usageHelpAutoWidth = true)
public final class MusicStore implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The database: an R2DBC URL of H2, PostgreSQL, MariaDB or MySQL. Default: ${DEFAULT-VALUE}, in memory.")
    private String url = "r2dbc:h2:mem:///musicstore";

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "A file in the JSON shape of the Chinook sample database. Default: 10,000 tracks made up from a"
                            + " fixed seed.")
    private @Nullable Path data;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Where the export of all tracks is written. Default: it is counted and thrown away.")
    private @Nullable Path export;

    @Option(names = "--figures", description = "Prints the results at the end once more, as lines name=value.")
    private boolean showsFigures;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this and does nothing.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    private final PrintWriter out;

    private MusicStore(PrintWriter out) {
        this.out = out;
    }

    /** Runs the program; the exit code is not zero if it fails. */
    public static void main(String... arguments) {
        int code = run(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true), arguments);
        Schedulers.shutdownNow(); // they are daemons, but a launcher such as Maven waits for them
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the program without ending the virtual machine; gives the exit code. */
    static int run(PrintWriter out, String... arguments) {
        return new CommandLine(new MusicStore(out))
                .setOut(out)
                .setExecutionExceptionHandler(MusicStore::fail)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        StoreData storeData = data == null ? new GeneratedData() : new ChinookFile(data);
        out.println("Database: " + withoutSecrets(url));
        out.println("Data:     " + storeData.describe());
        if (data != null && !Files.isReadable(data)) {
            throw new IllegalArgumentException("the file " + data + " cannot be read; the database was left as it is");
        }
        Meter meter = new Meter();
        Figures figures = Mono.usingWhen(
                        Mono.fromSupplier(() -> Store.open(url, meter)),
                        store -> new StoreReport(store, meter, out).run(storeData, export),
                        Store::close)
                .block(); // the one place that waits: a main thread has nothing else to do
        if (showsFigures) {
            out.println();
            out.print(figures);
        }
        out.flush();
        return 0;
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("//[^/]*@", "//").replaceFirst("\\?.*", "");
    }

    private static int fail(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        command.getErr().println("music-store: " + failure.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
