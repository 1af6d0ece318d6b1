package dk.naervaer.consent.privacy.desk;

import dk.naervaer.web.error.Problem;
import java.util.List;

/// One field and what is wrong with it.
public record Fault(String field, Wrong wrong) {

    static List<Fault> of(String field, Wrong wrong) {
        return List.of(new Fault(field, wrong));
    }

    /// What programs are told: a hold and what is done already are conflicts, the rest is invalid.
    static Problem problem(List<Fault> faults) {
        var first = faults.getFirst().wrong();
        var problem =
                switch (first) {
                    case HELD, ALREADY_HELD ->
                            Problem.of(409, first.sentence())
                                    .type("urn:naervaer:problem:legal-hold");
                    case NOT_HELD, ANSWERED, ALREADY_OPEN ->
                            Problem.of(409, first.sentence()).type("urn:naervaer:problem:conflict");
                    case NUMBER_UNREADABLE,
                            NOTHING_CHOSEN,
                            NOTHING_SAID,
                            REASON_MISSING,
                            REASON_TOO_LONG,
                            DAY_UNREADABLE,
                            DAY_PAST,
                            NO_DAY,
                            NOT_ASKED,
                            NO_KEY ->
                            Problem.of(422, "The request breaks a rule")
                                    .type("urn:naervaer:problem:invalid");
                };
        for (var fault : faults) problem = problem.error(fault.field(), fault.wrong().sentence());
        return problem;
    }
}
