package dk.naervaer.consent.web;

import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyGiven;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyNamed;
import dk.naervaer.consent.relative.RelativeRejection.DegreeNotOffered;
import dk.naervaer.consent.relative.RelativeRejection.NotWithdrawn;
import dk.naervaer.consent.relative.RelativeRejection.UnknownConsent;
import dk.naervaer.consent.relative.RelativeRejection.UnknownRelative;
import dk.naervaer.consent.relative.RelativeRejection.UntilIsPast;
import dk.naervaer.consent.relative.RelativeRejection.UntilTooFar;
import dk.naervaer.web.error.Problem;

/// Tells a caller why nothing was recorded: as a problem for programs, as a field's fault for
/// forms.
final class Rejections {

    static Problem problem(RelativeRejection reason) {
        return switch (reason) {
            case UnknownRelative _, UnknownConsent _ -> Problem.of(404, "Not found");
            case AlreadyNamed _ ->
                    Problem.of(409, "The relative is named already")
                            .type("urn:naervaer:problem:already-named");
            case AlreadyGiven(var consentId) ->
                    Problem.of(409, "The same consent is given already")
                            .type("urn:naervaer:problem:already-given")
                            .detail("It is consent " + consentId);
            case NotWithdrawn _ ->
                    Problem.of(409, "The consent is not withdrawn")
                            .type("urn:naervaer:problem:not-withdrawn");
            case DegreeNotOffered _, UntilIsPast _, UntilTooFar _ -> faults(reason).problem();
        };
    }

    static Faults faults(RelativeRejection reason) {
        return switch (reason) {
            case DegreeNotOffered _ -> Faults.of("degree", Wrong.DEGREE_NOT_OFFERED);
            case UntilIsPast _ -> Faults.of("until", Wrong.UNTIL_PAST);
            case UntilTooFar _ -> Faults.of("until", Wrong.UNTIL_TOO_FAR);
            case AlreadyGiven _, AlreadyNamed _ -> Faults.of("scope", Wrong.ALREADY_GIVEN);
            case UnknownRelative _, UnknownConsent _, NotWithdrawn _ ->
                    Faults.of("relativeId", Wrong.RELATIVE_MISSING);
        };
    }

    private Rejections() {}
}
