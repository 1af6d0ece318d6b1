package dk.naervaer.consent.policy;

import dk.naervaer.consent.cases.Asked;
import dk.naervaer.consent.cases.Case;
import dk.naervaer.consent.cases.CaseCommand;
import dk.naervaer.consent.cases.CaseCommand.Decide;
import dk.naervaer.consent.cases.CaseEvent;
import dk.naervaer.consent.cases.CaseRejection;
import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.IdentityCheck;
import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.ChangeConsent;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeCommand.RefuseConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// When a clinician has said yes, the consent is given on the ground of that decision; when no,
/// nothing is given and the proposal is over. The decision and what follows are one transaction.
@Singleton
public class WhenCaseDecidedThenGive {

    /// What came of deciding.
    public sealed interface Result {

        record Done() implements Result {}

        /// The case stands otherwise by now.
        record Late(CaseRejection why) implements Result {}

        /// The consent cannot be given, and nothing is decided.
        record Ungiveable(RelativeRejection why) implements Result {}
    }

    private final Pool pool;
    private final CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;
    private final ProjectionRunner views;

    WhenCaseDecidedThenGive(
            Pool pool,
            CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives,
            ProjectionRunner views) {
        this.pool = pool;
        this.cases = cases;
        this.relatives = relatives;
        this.views = views;
    }

    public Uni<Result> decide(
            Cases.Found one, Decide command, Grant grant, Circumstances patient, Metadata by) {
        var follows = follows(one, command, grant, patient);
        return pool.withTransaction(tx ->
                        cases.handleIn(tx, one.id().toString(), command, by)
                                .flatMap(outcome ->
                                        outcome instanceof Outcome.Rejected<CaseRejection>(var why)
                                                ? Uni.createFrom()
                                                        .<Result>item(new Result.Late(why))
                                                : then(tx, one, follows, by)))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> new Result.Ungiveable(undone.reason()));
    }

    private Uni<Result> then(
            SqlConnection tx, Cases.Found one, List<RelativeCommand> follows, Metadata by) {
        var relative = one.row().asked().relativeId().toString();
        return Multi.createFrom()
                .iterable(follows)
                .onItem()
                .transformToUniAndConcatenate(
                        each -> relatives.handleIn(tx, relative, each, by).invoke(Undone::unless))
                .onItem()
                .ignoreAsUni()
                .map(_ -> new Result.Done());
    }

    /// Completes when the views show what was decided.
    public Uni<Void> shown(Cases.Found one) {
        var caseId = one.id().toString();
        var relative = one.row().asked().relativeId().toString();
        return cases.load(caseId)
                .flatMap(it -> views.reached(new StreamId("case", caseId), it.version()))
                .chain(() -> relatives.load(relative))
                .flatMap(it -> views.reached(new StreamId("relative", relative), it.version()));
    }

    /// What was to widen a consent goes into that one.
    private static List<RelativeCommand> follows(
            Cases.Found one, Decide command, Grant grant, Circumstances patient) {
        var asked = one.row().asked();
        return switch (command.verdict()) {
            case REFUSE -> List.of(new RefuseConsent(asked.consentId(), command.at()));
            case ADMIT -> admit(asked, command.at(), grant, giver(asked, one.id()), patient);
        };
    }

    private static List<RelativeCommand> admit(
            Asked asked, Instant at, Grant grant, Giver giver, Circumstances patient) {
        var today = LocalDate.ofInstant(at, DanishTime.ZONE);
        var widens = asked.widens();
        return widens == null
                ? List.of(new GiveConsent(asked.consentId(), grant, giver, patient, at, today))
                : List.of(
                        new LapseConsent(asked.consentId(), LapseReason.TAKEN_UP, at),
                        new ChangeConsent(widens, grant, giver, patient, at, today));
    }

    private static Giver giver(Asked asked, UUID caseId) {
        var check = asked.identityCheck();
        return new Giver(
                Capacity.valueOf(asked.capacity()),
                Form.valueOf(asked.form()),
                check == null ? null : IdentityCheck.valueOf(check),
                asked.whyNotWritten(),
                asked.textVersion(),
                caseId);
    }
}
