package org.reactiveorm.test.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Repository;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Course;
import org.reactiveorm.test.model.Course_;
import org.reactiveorm.test.model.Enrolment;
import org.reactiveorm.test.model.Enrolment_;
import org.reactiveorm.test.model.Student;
import org.reactiveorm.test.model.Student_;

/** Students, and what junctions connect them with. */
abstract class SchoolContract extends Contract {

    SchoolContract() {}

    final Repository<Student, Long> students() {
        return repository(Student_.MODEL);
    }

    final Repository<Course, String> courses() {
        return repository(Course_.MODEL);
    }

    final Repository<Enrolment, Long> enrolments() {
        return repository(Enrolment_.MODEL);
    }

    final Student student(String name) {
        return await(students().create(student -> student.name = name));
    }

    final Course course(String code, int credits) {
        return await(courses().create(course -> {
            course.code = code;
            course.title = "on " + code;
            course.credits = credits;
        }));
    }

    final Enrolment enrol(Student student, Course course, @Nullable Integer grade) {
        return await(enrolments().create(enrolment -> {
            enrolment.student.set(student);
            enrolment.course.set(course);
            enrolment.grade = grade;
        }));
    }

    /** Connects two rows by a junction that is only a table; nothing but SQL writes into it yet. */
    final void connect(String junction, String one, @Nullable Long oneId, String other, @Nullable Long otherId) {
        sql().execute("INSERT INTO `" + junction + "` (`" + one + "`, `" + other + "`) VALUES (" + oneId + ", "
                + otherId + ")");
    }

    /** So many students, each of whom takes each of so many courses, with the grade of the course's position. */
    final List<Student> seedSchool(int students, int courses) {
        List<Course> made = new ArrayList<>();
        for (int i = 0; i < courses; i++) {
            int credits = i;
            made.add(courses().build(course -> {
                course.code = String.format(Locale.ROOT, "C%04d", credits);
                course.title = "any";
                course.credits = credits;
            }));
        }
        run(courses().bulkCreate(made).run());
        List<Student> all = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            String name = String.format(Locale.ROOT, "S%05d", i);
            all.add(students().build(student -> student.name = name));
        }
        run(students().bulkCreate(all).run());
        List<Student> stored = await(students().findAll());
        List<Enrolment> enrolments = new ArrayList<>();
        for (Student student : stored) {
            for (Course course : made) {
                enrolments.add(enrolments().build(enrolment -> {
                    enrolment.student.reference(student.id);
                    enrolment.course.reference(course.code);
                    enrolment.grade = course.credits;
                }));
            }
        }
        run(enrolments().bulkCreate(enrolments).run());
        statements().clear();
        return stored;
    }

    static List<String> codes(Student student) {
        return student.courses.loaded().stream().map(course -> course.code).toList();
    }
}
