package org.reactiveorm.dialect;

import static org.reactiveorm.dialect.Expressions.ID;
import static org.reactiveorm.dialect.Expressions.bind;
import static org.reactiveorm.dialect.Expressions.equal;
import static org.reactiveorm.dialect.Expressions.idsWhere;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.IndexHint;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.raw.Bindings;
import org.reactiveorm.sql.raw.SqlTemplate;

class LockSqlTest {

    @ParameterizedTest
    @EnumSource
    void locksAndHintsReadAsExpected(TestedDialect tested) throws IOException {
        Dialect dialect = tested.dialect();
        Set<Feature> features = dialect.features();
        GoldenSql golden = new GoldenSql("lock", tested);
        SelectStatement select = idsWhere(equal(ID, bind(1L)));
        golden.add("update", select.locked(Lock.UPDATE));
        golden.add("update, skipping", select.locked(Lock.UPDATE.skipLocked()));
        golden.add("update, without waiting", select.locked(Lock.UPDATE.noWait()));
        if (features.contains(Feature.SHARED_ROW_LOCK)) {
            golden.add("share", select.locked(Lock.SHARE));
            golden.add("share, skipping", select.locked(Lock.SHARE.skipLocked()));
        }
        if (features.contains(Feature.KEY_ROW_LOCK)) {
            golden.add("no key update", select.locked(Lock.NO_KEY_UPDATE));
            golden.add("key share, without waiting", select.locked(Lock.KEY_SHARE.noWait()));
        }
        if (features.contains(Feature.INDEX_HINT)) {
            List<IndexHint> hints = List.of(
                    new IndexHint(IndexHint.Advice.FORCE, List.of("a`b", "c")),
                    new IndexHint(IndexHint.Advice.IGNORE, List.of("d")));
            FromItem table = new FromItem.Table(TableName.of("users"), "u", hints);
            golden.add(
                    "hints",
                    new SelectStatement(List.of(new SelectItem(ID, null)), table, null, List.of(), null, null));
        }
        golden.verify();
    }

    @ParameterizedTest
    @EnumSource
    void textsOfPeopleReadAsExpected(TestedDialect tested) throws IOException {
        Dialect dialect = tested.dialect();
        GoldenSql golden = new GoldenSql("raw", tested);
        SqlTemplate template = SqlTemplate.parse("select 'it''s ? :a' where a in (:list) and b=:b", dialect.lexicon());
        Bindings values = Bindings.NONE.with("list", List.of(1, 2, 3), null).with("b", null, null);
        golden.add("values", dialect.compile(template.fill(values)));
        golden.add("values, explained", dialect.explain(template.fill(values)));
        golden.add("a select, explained", dialect.explain(idsWhere(null)));
        golden.verify();
    }
}
