package dk.naervaer.consent.policy;

import dk.naervaer.consent.cases.Asked;
import dk.naervaer.consent.cases.Case;
import dk.naervaer.consent.cases.CaseCommand;
import dk.naervaer.consent.cases.CaseCommand.Open;
import dk.naervaer.consent.cases.CaseEvent;
import dk.naervaer.consent.cases.CaseRejection;
import dk.naervaer.consent.cases.Desk;
import dk.naervaer.consent.cases.Kind;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ProposeConsent;
import dk.naervaer.consent.relative.RelativeCommand.RefuseConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Undecidable;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What was refused because a clinician has to decide it stands proposed from then on, and is a
/// case of the department. Both are one transaction; until it is decided nobody is let in.
@Singleton
public class WhenNoSoftwareDecidesThenOpenCase {

    private static final Logger LOG = Logger.getLogger(WhenNoSoftwareDecidesThenOpenCase.class);

    /// A consent that was refused, and who asked for it.
    ///
    /// @param widens the consent that was to permit more; null where a new one was asked for
    public record Refused(
            PersonId patient,
            UUID relativeId,
            UUID consentId,
            @Nullable UUID widens,
            Grant grant,
            Giver giver,
            Proposer proposer,
            Undecidable why) {}

    private final Pool pool;
    private final CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;
    private final AllOrNothing together;
    private final Relatives given;
    private final Cases known;
    private final Desks desks;
    private final ProjectionRunner views;
    private final Clock clock;

    WhenNoSoftwareDecidesThenOpenCase(
            Pool pool,
            CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives,
            AllOrNothing together,
            Relatives given,
            Cases known,
            Appointments appointments,
            ProjectionRunner views,
            Clock clock) {
        this.pool = pool;
        this.cases = cases;
        this.relatives = relatives;
        this.together = together;
        this.given = given;
        this.known = known;
        this.desks = new Desks(appointments, clock);
        this.views = views;
        this.clock = clock;
    }

    /// Refused as before where no department is there to ask; asked once however often it is asked.
    public Uni<Outcome<RelativeRejection>> open(Refused what, Metadata by) {
        return open(what, List.of(), by);
    }

    /// @param first what has to be known of the relative before
    public Uni<Outcome<RelativeRejection>> open(
            Refused what, List<RelativeCommand> first, Metadata by) {
        return desks.of(what.patient(), what.grant().scope())
                .flatMap(desk ->
                        desk.isEmpty()
                                ? Uni.createFrom()
                                        .item(new Outcome.Rejected<>(new NeedsDecision(what.why())))
                                : known.open(what.patient())
                                        .flatMap(open ->
                                                waits(open, what, desk.get().desk())
                                                        ? Uni.createFrom()
                                                                .item(new Outcome.Unchanged<>(0))
                                                        : open(what, first, desk.get(), by)));
    }

    private static boolean waits(List<Cases.Found> open, Refused what, Desk desk) {
        return open.stream()
                .map(Cases.Found::row)
                .anyMatch(row ->
                        row.asked().relativeId().equals(what.relativeId())
                                && row.desk().equals(desk));
    }

    private Uni<Outcome<RelativeRejection>> open(
            Refused what, List<RelativeCommand> first, Desks.Place place, Metadata by) {
        return given.consent(what.patient(), what.consentId())
                .flatMap(proposed -> {
                    var same =
                            proposed.filter(it -> it.consent().grant().equals(what.grant()))
                                    .isPresent();
                    var id = proposed.isEmpty() || same ? what.consentId() : UUID.randomUUID();
                    var asked = new ArrayList<>(first);
                    if (proposed.isPresent() && !same)
                        asked.add(new RefuseConsent(what.consentId(), clock.instant()));
                    asked.add(propose(id, what));
                    return written(what, id, asked, place, by);
                });
    }

    /// One who acts for the patient objects to what another gave: it ends at once, and the same is
    /// proposed anew for a clinician to decide.
    public Uni<Outcome<RelativeRejection>> object(Refused what, Metadata by) {
        var id = UUID.randomUUID();
        var ended = new LapseConsent(what.consentId(), LapseReason.IN_DISPUTE, clock.instant());
        return desks.of(what.patient(), what.grant().scope())
                .flatMap(place ->
                        place.isEmpty()
                                ? relatives.handle(what.relativeId().toString(), ended, by)
                                : written(
                                        what,
                                        id,
                                        List.of(ended, propose(id, what)),
                                        place.get(),
                                        by));
    }

    private ProposeConsent propose(UUID id, Refused what) {
        return new ProposeConsent(
                id, what.grant(), what.proposer(), what.widens(), clock.instant(), today());
    }

    private Uni<Outcome<RelativeRejection>> written(
            Refused what,
            UUID consentId,
            List<RelativeCommand> asked,
            Desks.Place place,
            Metadata by) {
        var caseId = UUID.randomUUID();
        var open =
                new Open(
                        Kind.valueOf(what.why().name()),
                        asked(what, consentId),
                        place.desk(),
                        clock.instant(),
                        place.deadline());
        return pool.withTransaction(tx ->
                        together.in(tx, what.relativeId(), asked, by)
                                .call(() -> cases.handleIn(tx, caseId.toString(), open, by)))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> new Outcome.Rejected<>(undone.reason()))
                .call(outcome -> shown(outcome, what.relativeId(), caseId))
                .invoke(() -> LOG.infof("Case %s: %s", caseId, what.why()));
    }

    private Uni<Void> shown(Outcome<RelativeRejection> outcome, UUID relative, UUID caseId) {
        return switch (outcome) {
            case Outcome.Recorded<RelativeRejection>(var version) ->
                    reached(relative, version, caseId);
            case Outcome.Unchanged<RelativeRejection>(var version) ->
                    reached(relative, version, caseId);
            case Outcome.Rejected<RelativeRejection> _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> reached(UUID relative, long version, UUID caseId) {
        return views.reached(new StreamId("relative", relative.toString()), version)
                .chain(() -> views.reached(new StreamId("case", caseId.toString()), 1));
    }

    private static Asked asked(Refused what, UUID consentId) {
        var giver = what.giver();
        return new Asked(
                what.patient(),
                what.relativeId(),
                consentId,
                what.widens(),
                giver.capacity().name(),
                giver.form().name(),
                giver.identityCheck() == null ? null : giver.identityCheck().name(),
                giver.whyNotWritten(),
                giver.textVersion());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
