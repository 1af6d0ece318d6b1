package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.UnitRejection;
import dk.naervaer.booking.unit.UnitRejection.NoPeriod;
import dk.naervaer.booking.unit.UnitRejection.NothingToRevoke;
import dk.naervaer.booking.unit.UnitRejection.PracticeOfThePast;
import dk.naervaer.booking.unit.UnitRejection.UnknownType;
import dk.naervaer.booking.unit.UnitRejection.UnknownUnit;
import dk.naervaer.web.error.Problem;

/// The one place where a refusal of the unit becomes an HTTP answer.
final class Refusals {

    static Problem problem(UnitRejection rejection) {
        return switch (rejection) {
            case UnknownUnit _ -> refusal(404, "There is no such unit", "unknown-unit");
            case NothingToRevoke _ ->
                    refusal(404, "No practice begins on that day", "nothing-to-revoke");
            case PracticeOfThePast _ ->
                    refusal(409, "A practice of the past is not rewritten", "practice-of-the-past")
                            .error("from", "Today or later");
            case UnknownType _ -> refusal(422, "The register has no such type", "unknown-type");
            case NoPeriod _ -> refusal(422, "A unit exists in some period", "no-period");
        };
    }

    private static Problem refusal(int status, String title, String name) {
        return Problem.of(status, title).type("urn:naervaer:problem:" + name);
    }

    private Refusals() {}
}
