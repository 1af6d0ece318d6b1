package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.answering.Answering;
import dk.naervaer.consent.privacy.answering.Proposal;
import dk.naervaer.consent.privacy.answering.Reasons;
import dk.naervaer.consent.privacy.person.People;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.report.AccessReports;
import dk.naervaer.consent.privacy.shown.ErasureRequests;
import dk.naervaer.consent.privacy.shown.ErasureRequests.Found;
import dk.naervaer.consent.privacy.shown.LegalHoldRow;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Look;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what lies on the desk about one person; whoever is not known there answers 404.
@Singleton
public class Counter {

    /// One person's file.
    ///
    /// @param name empty when nobody can read it any more
    /// @param hold null when none stands
    /// @param erasure the last one told to every service; null when there was none
    public record File(
            Someone someone,
            String name,
            @Nullable Hold hold,
            List<Found> requests,
            @Nullable Erasure erasure,
            List<Proposal> proposals) {

        @Override
        public String toString() {
            return "file of " + someone.id();
        }
    }

    /// A hold with its reason opened.
    public record Hold(
            String reason, @Nullable LocalDate until, String placedBy, Instant placedAt) {

        @Override
        public String toString() {
            return "hold";
        }
    }

    private final People people;
    private final AccessReports reports;
    private final LegalHolds holds;
    private final ErasureRequests requests;
    private final Erasures erasures;
    private final Answering answering;
    private final Reasons reasons;
    private final EventStore store;
    private final Look look;

    Counter(
            People people,
            AccessReports reports,
            LegalHolds holds,
            ErasureRequests requests,
            Erasures erasures,
            Answering answering,
            Reasons reasons,
            EventStore store,
            Look look) {
        this.people = people;
        this.reports = reports;
        this.holds = holds;
        this.requests = requests;
        this.erasures = erasures;
        this.answering = answering;
        this.reasons = reasons;
        this.store = store;
        this.look = look;
    }

    Uni<Someone> someone(UUID person) {
        return people.of(new PersonId(person))
                .map(found -> found.orElseThrow(NotFoundException::new))
                .invoke(found ->
                        found.pseudonyms()
                                .forEach(one -> look.showed(one.value(), "person", one, null)));
    }

    Uni<File> file(UUID person) {
        return someone(person)
                .flatMap(someone ->
                        Uni.combine()
                                .all()
                                .unis(
                                        reports.name(someone),
                                        hold(someone),
                                        requests.of(someone),
                                        erasures.of(someone.id()),
                                        answering.proposals(someone))
                                .with((name, hold, asked, erasure, proposals) ->
                                        new File(
                                                someone,
                                                name,
                                                hold.orElse(null),
                                                asked,
                                                erasure.orElse(null),
                                                proposals)));
    }

    private Uni<Optional<Hold>> hold(Someone someone) {
        return holds.on(someone)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : reasons.keys(someone)
                                        .flatMap(keys -> hold(found.get(), keys))
                                        .map(Optional::of));
    }

    /// Who has placed it, and when, stands in the fact's envelope.
    private Uni<Hold> hold(LegalHoldRow row, Keyring keys) {
        return store.load(new StreamId("legal-hold", row.person().toString()))
                .map(facts -> {
                    var placed = facts.getLast();
                    return new Hold(
                            Reasons.open(keys, row.reason()).orElse(""),
                            row.until(),
                            placed.metadata().actor(),
                            placed.recordedAt());
                });
    }
}
