package dk.naervaer.consent.view;

import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Gathers a patient's overview from what we decided and what we heard.
@Singleton
public class Overviews {

    private final Appointments appointments;
    private final Relatives relatives;
    private final Clock clock;

    Overviews(Appointments appointments, Relatives relatives, Clock clock) {
        this.appointments = appointments;
        this.relatives = relatives;
        this.clock = clock;
    }

    public Uni<Overview> of(PersonId patient) {
        return Uni.combine()
                .all()
                .unis(
                        appointments.of(patient),
                        appointments.invitations(patient),
                        relatives.of(patient))
                .asTuple()
                .map(all ->
                        Overview.of(
                                all.getItem1(), all.getItem2(), all.getItem3(), clock.instant()));
    }
}
