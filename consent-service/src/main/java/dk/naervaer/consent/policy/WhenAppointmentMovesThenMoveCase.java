package dk.naervaer.consent.policy;

import dk.naervaer.consent.cases.Case;
import dk.naervaer.consent.cases.CaseCommand;
import dk.naervaer.consent.cases.CaseCommand.Move;
import dk.naervaer.consent.cases.CaseEvent;
import dk.naervaer.consent.cases.CaseRejection;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/// A case belongs to the appointment that comes next: where that lies otherwise, or is off, the
/// case has another deadline, perhaps another department.
@Singleton
class WhenAppointmentMovesThenMoveCase {

    private static final Logger LOG = Logger.getLogger(WhenAppointmentMovesThenMoveCase.class);
    private static final Metadata CLOCK = Metadata.of("clock", "consent-service");

    private final CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases;
    private final Relatives relatives;
    private final Desks desks;
    private final Clock clock;

    WhenAppointmentMovesThenMoveCase(
            CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases,
            Relatives relatives,
            Appointments appointments,
            Clock clock) {
        this.cases = cases;
        this.relatives = relatives;
        this.desks = new Desks(appointments, clock);
        this.clock = clock;
    }

    /// @return whether an appointment is ahead that the case can belong to
    Uni<Boolean> follow(Cases.Found one) {
        var asked = one.row().asked();
        return relatives
                .consent(asked.patient(), asked.consentId())
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(false)
                                : follow(one, found.get().consent().scope()));
    }

    private Uni<Boolean> follow(Cases.Found one, Scope scope) {
        return desks.of(one.row().asked().patient(), scope)
                .map(place -> place.filter(it -> it.desk().appointmentId() != null))
                .flatMap(place ->
                        place.isEmpty()
                                ? Uni.createFrom().item(false)
                                : move(one, place.get()).replaceWith(true));
    }

    private Uni<Void> move(Cases.Found one, Desks.Place to) {
        var move = new Move(to.desk(), to.deadline(), clock.instant());
        return cases.handle(one.id().toString(), move, CLOCK)
                .invoke(outcome -> LOG.infof("Case %s follows: %s", one.id(), outcome))
                .replaceWithVoid();
    }
}
