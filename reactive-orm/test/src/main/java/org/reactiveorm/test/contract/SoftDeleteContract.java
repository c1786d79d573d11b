package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Notice;
import org.reactiveorm.test.model.Notice_;
import reactor.test.StepVerifier;

/** Rows of a paranoid model stay when they are destroyed, and nobody sees them who does not ask. */
public abstract class SoftDeleteContract extends Contract {

    /** For bindings. */
    protected SoftDeleteContract() {}

    @Test
    void marksADestroyedRow() {
        Notice notice = notice("a");

        run(notice.destroy());

        assertThat(notice.deletedAt).isNotNull();
        assertThat(sql().number("SELECT COUNT(*) FROM `notices` WHERE `deleted_at` IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void hidesADestroyedRow() {
        Notice notice = notice("a");
        notice("b");
        run(notice.destroy());

        assertThat(subjects(await(notices().findAll()))).containsExactly("b");
        assertThat(await(notices().count())).isEqualTo(1);
        assertThat(await(notices().where(Notice_.subject.eq("a")).exists())).isFalse();
        notices()
                .findByPk(Objects.requireNonNull(notice.id))
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void showsADestroyedRowToWhoAsks() {
        run(notice("a").destroy());
        notice("b");

        assertThat(subjects(await(notices().withDeleted().list()))).containsExactly("a", "b");
        assertThat(await(notices().withDeleted().count())).isEqualTo(2);
        assertThat(subjects(await(notices()
                        .where(Notice_.deletedAt.isNotNull())
                        .withDeleted()
                        .list())))
                .containsExactly("a");
    }

    @Test
    void keepsTheHidingBesideOtherConditions() {
        run(notice("a").destroy());
        notice("b");

        assertThat(subjects(await(notices()
                        .where(Notice_.subject.eq("a").or(Notice_.subject.eq("b")))
                        .list())))
                .containsExactly("b");
    }

    @Test
    void restoresARow() {
        Notice notice = notice("a");
        run(notice.destroy());

        run(notice.restore());

        assertThat(notice.deletedAt).isNull();
        assertThat(subjects(await(notices().findAll()))).containsExactly("a");
    }

    @Test
    void destroysAndRestoresByQuery() {
        notice("a");
        notice("b");
        notice("c");

        assertThat(await(notices().where(Notice_.subject.in("a", "b")).destroy()))
                .isEqualTo(2);
        assertThat(subjects(await(notices().findAll()))).containsExactly("c");
        assertThat(await(notices().where(Notice_.subject.eq("a")).restore())).isEqualTo(1);
        assertThat(subjects(await(notices().findAll()))).containsExactly("a", "c");
        assertThat(sql().number("SELECT COUNT(*) FROM `notices`")).isEqualTo(3);
    }

    @Test
    void destroysARowByQueryOnce() {
        notice("a");

        assertThat(await(notices().destroyAll())).isEqualTo(1);
        assertThat(await(notices().destroyAll())).isZero();
    }

    @Test
    void changesNoDestroyedRowByQuery() {
        run(notice("a").destroy());

        assertThat(await(notices().where(Notice_.subject.eq("a")).update(Notice_.subject.set("b"))))
                .isZero();
    }

    @Test
    void reloadsADestroyedRow() {
        Notice notice = notice("a");
        run(notice.destroy());

        assertThat(await(notice.reload()).deletedAt).isNotNull();
    }

    @Test
    void keepsTheTimestampsOfARow() {
        Notice notice = notice("a");
        assertThat(notice.createdAt).isNotNull().isEqualTo(notice.updatedAt);

        Notice read = await(notices().findOne());
        assertThat(read.createdAt).isEqualTo(notice.createdAt);
        assertThat(read.updatedAt).isEqualTo(notice.updatedAt);
        assertThat(read.deletedAt).isNull();
    }

    private Repository<Notice, Long> notices() {
        return repository(Notice_.MODEL);
    }

    private Notice notice(String subject) {
        return await(notices().create(notice -> notice.subject = subject));
    }

    private static List<String> subjects(List<Notice> notices) {
        return notices.stream().map(notice -> notice.subject).toList();
    }
}
