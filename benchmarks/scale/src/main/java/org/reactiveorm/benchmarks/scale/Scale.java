package org.reactiveorm.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.Orm;
import org.reactiveorm.benchmarks.harness.ReadyDatabase;
import org.reactiveorm.benchmarks.harness.Target;

/** Measures how costs grow, writes a picture of each curve into the folder that is named, and prints the numbers as Markdown. */
public final class Scale {

    private static final int CONNECTIONS = 8;

    private Scale() {}

    /** The one argument is the folder of the pictures. */
    public static void main(String[] arguments) throws IOException {
        List<Curve> curves = new ArrayList<>(Models.curves());
        Target target = ReadyDatabase.target(CONNECTIONS);
        String login = target.password().isEmpty() ? target.user() : target.user() + ":" + target.password();
        String url = "r2dbc:postgresql://%s@%s:%d/%s".formatted(login, target.host(), target.port(), target.database());
        Orm orm = Orm.builder(url)
                .models(Measured_.MODEL, Node_.MODEL)
                .gateway(options -> options.poolSize(target.poolSize()))
                .build();
        curves.addAll(Rows.curves(orm));
        orm.close().block();
        for (Curve curve : curves) {
            Drawing.save(curve, Path.of(arguments[0]));
            System.out.println(curve.markdown());
        }
        System.exit(0);
    }
}
