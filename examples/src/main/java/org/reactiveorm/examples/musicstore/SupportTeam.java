package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import java.math.BigDecimal;
import org.reactiveorm.Repository;
import reactor.core.publisher.Flux;

/** What the customers of each support representative bought, and to whom the representative reports. */
@CheckReturnValue
final class SupportTeam {

    private final Repository<Employee, Long> employees;

    SupportTeam(Store store) {
        this.employees = store.employees;
    }

    /**
     * Emits the employees who have customers, in the order of their id. The managers are not included: they are read when the
     * first one is asked for, by one statement for all employees.
     */
    Flux<Representative> read() {
        return employees
                .include(Employee_.customers, customers -> customers.include(Customer_.invoices))
                .all()
                .filter(employee -> !employee.customers.loaded().isEmpty())
                .concatMap(
                        employee -> employee.manager
                                .get()
                                .map(Employee::fullName)
                                .defaultIfEmpty("nobody")
                                .map(manager -> representative(employee, manager)),
                        1);
    }

    private static Representative representative(Employee employee, String manager) {
        BigDecimal revenue = employee.customers.loaded().stream()
                .flatMap(customer -> customer.invoices.loaded().stream())
                .map(invoice -> invoice.total)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Representative(
                employee.id,
                employee.fullName(),
                manager,
                employee.customers.loaded().size(),
                revenue);
    }

    /**
     * An employee who helps customers.
     *
     * @param employeeId who
     * @param name first name and last name
     * @param manager the name of the manager
     * @param customers how many customers
     * @param revenue for how much these bought
     */
    record Representative(Long employeeId, String name, String manager, int customers, BigDecimal revenue) {}
}
