package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.answering.Answering;
import dk.naervaer.consent.privacy.answering.Proposal;
import dk.naervaer.consent.privacy.answering.Reasons;
import dk.naervaer.consent.privacy.answering.SeeingThrough;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.report.AccessReports;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.shown.ErasureRequestRow;
import dk.naervaer.consent.privacy.shown.ErasureRequests;
import dk.naervaer.consent.privacy.shown.ErasureRequests.Found;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StoredEvent;
import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers one request for erasure with what the rules propose, what was answered, how far each
/// service has come, and the facts that prove it.
@Singleton
public class RequestFiles {

    /// One request's file.
    ///
    /// @param held what has been answered waits, because a legal hold stands
    public record File(
            UUID id,
            Someone someone,
            String name,
            ErasureRequestRow request,
            List<Line> lines,
            boolean held,
            List<Erasure.Part> progress,
            List<Proof> proofs) {

        /// One month, as the data protection regulation has it (art. 12, 3).
        public LocalDate deadline() {
            return LocalDate.ofInstant(request.at(), DanishTime.ZONE).plusMonths(1);
        }

        /// What is shown will change by itself.
        public boolean moving() {
            return switch (request.stage()) {
                case TO_CARRY_OUT, UNDER_WAY -> true;
                case TO_ANSWER, COMPLETE -> false;
            };
        }

        public boolean open() {
            return lines.stream().anyMatch(line -> line.answer() == null);
        }

        @Override
        public String toString() {
            return "file of request " + id;
        }
    }

    /// One class: what is proposed, and what was answered.
    ///
    /// @param answer null until there is one
    /// @param reason of a refusal, opened
    public record Line(
            KeyClass keyClass,
            Proposal proposal,
            @Nullable Answer answer,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "line of " + keyClass;
        }
    }

    /// One fact of the request as it stands in the store, and so in the signed chain.
    public record Proof(String id, String type, String actor, Instant at) {

        static Proof of(StoredEvent event) {
            return new Proof(
                    event.id(), event.type(), event.metadata().actor(), event.recordedAt());
        }
    }

    private final ErasureRequests requests;
    private final Counter counter;
    private final AccessReports reports;
    private final Answering answering;
    private final SeeingThrough seeingThrough;
    private final Reasons reasons;
    private final LegalHolds holds;
    private final EventStore store;

    RequestFiles(
            ErasureRequests requests,
            Counter counter,
            AccessReports reports,
            Answering answering,
            SeeingThrough seeingThrough,
            Reasons reasons,
            LegalHolds holds,
            EventStore store) {
        this.requests = requests;
        this.counter = counter;
        this.reports = reports;
        this.answering = answering;
        this.seeingThrough = seeingThrough;
        this.reasons = reasons;
        this.holds = holds;
        this.store = store;
    }

    Uni<Found> find(UUID id) {
        return requests.find(id).map(found -> found.orElseThrow(NotFoundException::new));
    }

    Uni<File> file(UUID id) {
        return find(id).flatMap(found ->
                counter.someone(found.request().person().value())
                        .flatMap(someone -> file(found, someone)));
    }

    private Uni<File> file(Found found, Someone someone) {
        return Uni.combine()
                .all()
                .unis(
                        reports.name(someone),
                        answering.proposals(someone),
                        reasons.keys(someone),
                        holds.on(someone),
                        seeingThrough.progress(found.request()),
                        store.load(new StreamId("erasure-request", found.id().toString())))
                .with((name, proposals, keys, hold, progress, facts) ->
                        new File(
                                found.id(),
                                someone,
                                name,
                                found.request(),
                                lines(found.request(), proposals, keys),
                                hold.isPresent(),
                                progress,
                                facts.stream().map(Proof::of).toList()));
    }

    private static List<Line> lines(
            ErasureRequestRow request, List<Proposal> proposals, Keyring keys) {
        return proposals.stream()
                .filter(one -> request.classes().contains(one.keyClass()))
                .map(one -> {
                    var answer = request.answers().get(one.keyClass());
                    return new Line(one.keyClass(), one, answer, reason(answer, keys));
                })
                .toList();
    }

    private static @Nullable String reason(@Nullable Answer answer, Keyring keys) {
        return Optional.ofNullable(answer)
                .map(Answer::reason)
                .flatMap(sealed -> Reasons.open(keys, sealed))
                .orElse(null);
    }
}
