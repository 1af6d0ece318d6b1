package dk.naervaer.consent.web;

import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.AdmitsThemself;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyGiven;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyNamed;
import dk.naervaer.consent.relative.RelativeRejection.Barred;
import dk.naervaer.consent.relative.RelativeRejection.Confided;
import dk.naervaer.consent.relative.RelativeRejection.ContactUnconfirmed;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.relative.RelativeRejection.PatientDied;
import dk.naervaer.consent.relative.RelativeRejection.RightIsThePatients;
import dk.naervaer.consent.relative.RelativeRejection.StandsOtherwise;
import dk.naervaer.consent.relative.RelativeRejection.UnknownConsent;
import dk.naervaer.consent.relative.RelativeRejection.UnknownMatter;
import dk.naervaer.consent.relative.RelativeRejection.UnknownRelative;
import dk.naervaer.consent.relative.RelativeRejection.UntilIsPast;
import dk.naervaer.consent.relative.RelativeRejection.UntilTooFar;
import dk.naervaer.web.error.Problem;

/// Tells a caller why nothing was recorded: as a problem for programs, as a field's fault for
/// forms.
public final class Rejections {

    public static Problem problem(RelativeRejection reason) {
        return switch (reason) {
            case UnknownRelative _, UnknownConsent _ -> Problem.of(404, "Not found");
            case AlreadyNamed _ -> conflict("The relative is named already", "already-named");
            case AlreadyGiven(var id) ->
                    conflict("The same consent is given already", "already-given")
                            .detail("It is consent " + id);
            case StandsOtherwise(_, var standing) ->
                    conflict("The consent is " + standing, "stands-otherwise");
            case NeedsDecision(var why) ->
                    faults(reason)
                            .problem()
                            .type("urn:naervaer:problem:needs-decision")
                            .detail("A clinician decides: " + why);
            case UntilIsPast _, UntilTooFar _, ContactUnconfirmed _, Barred _, Confided _ ->
                    faults(reason).problem();
            case AdmitsThemself _, RightIsThePatients _, PatientDied _ -> faults(reason).problem();
            case UnknownMatter(var matter, var matters) ->
                    Problem.of(422, "The journal has no such entry to confirm")
                            .detail("Entry %d of %d".formatted(matter, matters));
        };
    }

    private static Problem conflict(String title, String name) {
        return Problem.of(409, title).type("urn:naervaer:problem:" + name);
    }

    public static Faults faults(RelativeRejection reason) {
        return switch (reason) {
            case UntilIsPast _ -> Faults.of("until", Wrong.UNTIL_PAST);
            case UntilTooFar _ -> Faults.of("until", Wrong.UNTIL_TOO_FAR);
            case AlreadyGiven _, AlreadyNamed _ -> Faults.of("scope", Wrong.ALREADY_GIVEN);
            case NeedsDecision(var why) ->
                    Faults.of(
                            "relativeId",
                            switch (why) {
                                case UNDER_15 -> Wrong.NOT_OF_AGE;
                                case UNABLE_TO_CONSENT -> Wrong.UNABLE;
                                case REPRESENTATIVES_DISAGREE -> Wrong.IN_DISPUTE;
                            });
            case AdmitsThemself _ -> Faults.of("relativeId", Wrong.ADMITS_THEMSELF);
            case RightIsThePatients _ -> Faults.of("relativeId", Wrong.RIGHT_IS_THE_PATIENTS);
            case Barred _ -> Faults.of("relativeId", Wrong.BARRED);
            case Confided _ -> Faults.of("relativeId", Wrong.NOT_LET_IN);
            case ContactUnconfirmed _ -> Faults.of("phone", Wrong.CONTACT_UNCONFIRMED);
            case PatientDied _ -> Faults.of("relativeId", Wrong.DIED);
            case UnknownRelative _, UnknownConsent _, StandsOtherwise _, UnknownMatter _ ->
                    Faults.of("relativeId", Wrong.RELATIVE_MISSING);
        };
    }

    private Rejections() {}
}
