package org.reactiveorm.error;

import java.util.List;

/** One or more mistakes in the models, or a row that does not fit its model. */
public final class MappingException extends OrmException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** Makes an exception for one mistake. */
    public MappingException(String problem) {
        this(List.of(problem));
    }

    /** Makes an exception for one mistake that showed itself by another exception. */
    public MappingException(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /** Makes an exception that reports every mistake at once; {@code problems} is not empty. */
    public MappingException(List<String> problems) {
        super(render(problems), null);
        this.problems = List.copyOf(problems);
    }

    /** Every mistake, each with its place and its remedy. */
    public List<String> problems() {
        return problems;
    }

    private static String render(List<String> problems) {
        if (problems.size() == 1) {
            return problems.get(0);
        }
        return problems.size() + " mistakes in the models:\n - " + String.join("\n - ", problems);
    }
}
