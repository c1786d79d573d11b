package org.reactiveorm.test.contract;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Repository;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Membership;
import org.reactiveorm.test.model.Membership_;
import org.reactiveorm.test.model.Project;
import org.reactiveorm.test.model.Project_;
import org.reactiveorm.test.model.Task;
import org.reactiveorm.test.model.Task_;
import org.reactiveorm.test.model.Worker;
import org.reactiveorm.test.model.Worker_;

/** Projects, their tasks, and who works on them. */
abstract class WorkContract extends Contract {

    WorkContract() {}

    final Repository<Project, Long> projects() {
        return repository(Project_.MODEL);
    }

    final Repository<Task, Long> tasks() {
        return repository(Task_.MODEL);
    }

    final Repository<Worker, Long> workers() {
        return repository(Worker_.MODEL);
    }

    final Project project(String name) {
        return await(projects().create(project -> project.name = name));
    }

    final Worker worker(String name, boolean present) {
        return await(workers().create(worker -> {
            worker.name = name;
            worker.present = present;
        }));
    }

    final Task task(@Nullable Project project, String title, Consumer<Task> more) {
        return await(tasks().create(task -> {
            task.title = title;
            task.project.set(project);
            more.accept(task);
        }));
    }

    final Membership member(Project project, Worker worker, String role) {
        return await(repository(Membership_.MODEL).create(membership -> {
            membership.project.set(project);
            membership.worker.set(worker);
            membership.role = role;
        }));
    }

    /**
     * Three projects. Alpha has open tasks a1 (of Ann) and a3, a2 (of Bob) which is done and urgent, and a4 which was dropped; Beta
     * has b1 which is done (of Cid); Gamma has none. Ann leads Alpha, Bob works on it, Cid, who left, leads it too and works on Beta.
     */
    final void seedWork() {
        Project alpha = project("Alpha");
        Project beta = project("Beta");
        project("Gamma");
        Worker ann = worker("Ann", true);
        Worker bob = worker("Bob", true);
        Worker cid = worker("Cid", false);
        member(alpha, ann, "lead");
        member(alpha, bob, "work");
        member(alpha, cid, "lead");
        member(beta, cid, "work");
        task(alpha, "a1", task -> task.workerId = ann.id);
        task(alpha, "a2", task -> {
            task.workerId = bob.id;
            task.done = true;
            task.priority = 10;
        });
        task(alpha, "a3", task -> task.priority = 20);
        run(task(alpha, "a4", task -> task.priority = 99).destroy());
        task(beta, "b1", task -> {
            task.workerId = cid.id;
            task.done = true;
        });
        task(null, "free", task -> task.workerId = bob.id);
        statements().clear();
    }

    static List<String> titles(List<Task> tasks) {
        return tasks.stream().map(task -> task.title).toList();
    }

    static List<String> names(List<Worker> workers) {
        return workers.stream().map(worker -> worker.name).toList();
    }
}
