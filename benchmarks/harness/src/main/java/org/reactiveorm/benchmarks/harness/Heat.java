package org.reactiveorm.benchmarks.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One workload of all contenders: each has a process, which warms up; then they measure in turns, a short time each and every turn begun
 * by another one, so that whatever slows the machine down for a while hits all alike.
 */
final class Heat {

    private final Database database;
    private final CompareOptions options;
    private final Workload workload;
    private final List<Outcome> outcomes = new ArrayList<>();

    Heat(Database database, CompareOptions options, Workload workload) {
        this.database = database;
        this.options = options;
        this.workload = workload;
    }

    List<Outcome> run(List<Entrant> entrants, int seed) throws IOException, InterruptedException {
        List<Competitor> competitors = new ArrayList<>();
        try {
            for (Entrant entrant : entrants) {
                Competitor competitor = new Competitor(entrant, Plan.of(workload, seed), options, seed, database);
                competitors.add(competitor);
                Outcome warm = competitor.warmUp(options);
                if (warm.failure() != null) {
                    tell(warm);
                    leave(competitor, competitors);
                }
            }
            for (int turn = 0; turn < options.turns(); turn++) {
                measure(competitors);
                Collections.rotate(competitors, -1);
            }
        } finally {
            for (Competitor competitor : competitors) {
                competitor.close();
            }
        }
        return outcomes;
    }

    private void measure(List<Competitor> competitors) throws IOException, InterruptedException {
        for (Competitor competitor : List.copyOf(competitors)) {
            Outcome outcome = competitor.measure(options);
            tell(outcome);
            if (outcome.failure() != null) {
                leave(competitor, competitors);
            }
        }
    }

    /** Who has failed once takes no more turns. */
    private static void leave(Competitor failed, List<Competitor> competitors) throws IOException {
        competitors.remove(failed);
        failed.close();
    }

    private void tell(Outcome outcome) {
        outcomes.add(outcome);
        System.err.println(Table.describe(outcome));
    }
}
