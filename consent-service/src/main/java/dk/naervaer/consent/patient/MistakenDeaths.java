package dk.naervaer.consent.patient;

import dk.naervaer.personaldata.Deaths;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Whose links were closed because the EPJ told of a death by mistake, so that pages can say so.
@Singleton
public class MistakenDeaths {

    private static final Duration TOLD_FOR = Duration.ofDays(90);

    private final Deaths deaths;
    private final Clock clock;

    MistakenDeaths(Deaths deaths, Clock clock) {
        this.deaths = deaths;
        this.clock = clock;
    }

    public Uni<Boolean> lately(PersonId patient) {
        return deaths.withdrawn(patient)
                .map(told ->
                        told.filter(at -> at.isAfter(clock.instant().minus(TOLD_FOR))).isPresent());
    }
}
