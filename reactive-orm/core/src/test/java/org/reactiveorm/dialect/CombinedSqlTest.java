package org.reactiveorm.dialect;

import static org.reactiveorm.dialect.Expressions.ID;
import static org.reactiveorm.dialect.Expressions.bind;
import static org.reactiveorm.dialect.Expressions.equal;
import static org.reactiveorm.dialect.Expressions.idsWhere;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.sql.CombinedStatement;
import org.reactiveorm.sql.CombinedStatement.Operator;
import org.reactiveorm.sql.CombinedStatement.Position;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.sql.RecursiveSelect;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.Subquery;

class CombinedSqlTest {

    @ParameterizedTest
    @EnumSource
    void combinationsReadAsExpected(TestedDialect tested) throws IOException {
        GoldenSql golden = new GoldenSql("combined", tested);
        SelectStatement one = idsWhere(equal(ID, bind(1L)));
        SelectStatement all = idsWhere(null);
        CombinedStatement both = new CombinedStatement(one, Operator.UNION, all);
        golden.add("union", both);
        golden.add("union all", new CombinedStatement(one, Operator.UNION_ALL, all));
        golden.add("intersect", new CombinedStatement(one, Operator.INTERSECT, all));
        golden.add("from left to right", new CombinedStatement(both, Operator.EXCEPT, one));
        golden.add(
                "ordered, a part of it",
                new CombinedStatement(
                        one,
                        Operator.UNION,
                        all,
                        List.of(new Position(1, Direction.DESC), new Position(2, Direction.ASC)),
                        10L,
                        20L));
        if (tested.dialect().features().contains(Feature.RECURSIVE_QUERY)) {
            golden.add("recursive", idsWhere(new Subquery.Contains(ID, new RecursiveSelect("r1", "id", one, all))));
        }
        if (tested.dialect().features().contains(Feature.LOCK_OF_ONE_TABLE)) {
            golden.add("a lock of one table", all.locked(Lock.UPDATE.of("u").skipLocked()));
        }
        golden.verify();
    }
}
