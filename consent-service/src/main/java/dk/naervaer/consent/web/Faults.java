package dk.naervaer.consent.web;

import dk.naervaer.web.error.Problem;
import java.util.ArrayList;
import java.util.List;

/// Everything that is wrong with what somebody sent, field by field.
public record Faults(List<Fault> all) {

    /// One field and what is wrong with it.
    public record Fault(String field, Wrong wrong) {}

    public static final Faults NONE = new Faults(List.of());

    public Faults {
        all = List.copyOf(all);
    }

    public static Faults of(String field, Wrong wrong) {
        return new Faults(List.of(new Fault(field, wrong)));
    }

    public boolean none() {
        return all.isEmpty();
    }

    public boolean has(String field) {
        return !at(field).isEmpty();
    }

    /// Whoever filled the form in may only propose it.
    public boolean onlyProposes() {
        return all.stream().anyMatch(fault -> fault.wrong() == Wrong.ADMITS_THEMSELF);
    }

    public List<Wrong> at(String field) {
        return all.stream().filter(f -> f.field().equals(field)).map(Fault::wrong).toList();
    }

    public Faults without(String... fields) {
        return new Faults(
                all.stream().filter(fault -> !List.of(fields).contains(fault.field())).toList());
    }

    public Faults and(Faults more) {
        var both = new ArrayList<>(all);
        both.addAll(more.all());
        return new Faults(both);
    }

    public Problem problem() {
        var problem =
                Problem.of(422, "The request breaks a rule").type("urn:naervaer:problem:invalid");
        for (var fault : all) problem = problem.error(fault.field(), fault.wrong().sentence());
        return problem;
    }
}
