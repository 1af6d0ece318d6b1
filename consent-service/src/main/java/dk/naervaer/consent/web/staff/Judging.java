package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.cases.Case;
import dk.naervaer.consent.cases.CaseCommand;
import dk.naervaer.consent.cases.CaseCommand.Decide;
import dk.naervaer.consent.cases.CaseCommand.Take;
import dk.naervaer.consent.cases.CaseEvent;
import dk.naervaer.consent.cases.CaseRejection;
import dk.naervaer.consent.cases.Staff;
import dk.naervaer.consent.cases.Verdict;
import dk.naervaer.consent.patient.Situations;
import dk.naervaer.consent.policy.WhenCaseDecidedThenGive;
import dk.naervaer.consent.policy.WhenCaseDecidedThenGive.Result;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.AdmitsThemself;
import dk.naervaer.consent.relative.RelativeRejection.UnknownConsent;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Staff take a case; a clinician decides it in their own name.
@Singleton
class Judging {

    private final CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> handler;
    private final WhenCaseDecidedThenGive giving;
    private final Situations situations;
    private final Relatives relatives;
    private final PersonalData personalData;
    private final CurrentUser user;
    private final Clock clock;

    Judging(
            CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> handler,
            WhenCaseDecidedThenGive giving,
            Situations situations,
            Relatives relatives,
            PersonalData personalData,
            CurrentUser user,
            Clock clock) {
        this.handler = handler;
        this.giving = giving;
        this.situations = situations;
        this.relatives = relatives;
        this.personalData = personalData;
        this.user = user;
        this.clock = clock;
    }

    Uni<Void> take(Cases.Found one) {
        return personalData
                .keyring(one.row().asked().patient())
                .map(keys -> new Take(staff(one.row().asked().patient(), keys), clock.instant()))
                .flatMap(command -> handler.handle(one.id().toString(), command, by()))
                .chain(() -> giving.shown(one));
    }

    /// @param reason not blank
    Uni<Result> decide(Cases.Found one, Verdict verdict, String reason) {
        var asked = one.row().asked();
        return Uni.combine()
                .all()
                .unis(
                        relatives.find(asked.patient(), asked.relativeId()),
                        personalData.keyring(asked.patient()))
                .asTuple()
                .flatMap(all -> {
                    var keys = all.getItem2();
                    var decide =
                            new Decide(
                                    verdict,
                                    staff(asked.patient(), keys),
                                    keys.seal(asked.patient(), KeyClass.EVIDENCE, "reason", reason),
                                    clock.instant());
                    return all.getItem1()
                            .map(relative -> decide(one, decide, relative))
                            .orElseGet(() -> ungiveable(new UnknownConsent(asked.consentId())));
                })
                .call(() -> giving.shown(one));
    }

    private Uni<Result> decide(Cases.Found one, Decide decide, RelativeShown relative) {
        var known = relative.acquaintance();
        if (known.called(user.name())) return ungiveable(new AdmitsThemself());
        var asked = one.row().asked();
        var grant =
                relative.consents().stream()
                        .filter(it -> it.id().equals(asked.consentId()))
                        .findFirst();
        if (grant.isEmpty()) return ungiveable(new UnknownConsent(asked.consentId()));
        return situations
                .of(asked.patient(), known, false)
                .flatMap(it -> giving.decide(one, decide, grant.get().grant(), it, by()));
    }

    private static Uni<Result> ungiveable(RelativeRejection reason) {
        return Uni.createFrom().item(new Result.Ungiveable(reason));
    }

    private Staff staff(PersonId patient, Keyring keys) {
        return new Staff(user.actor(), keys.seal(patient, KeyClass.EVIDENCE, "staff", user.name()));
    }

    private Metadata by() {
        return Metadata.of(user.actor(), "consent-service");
    }
}
