package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.answering.Answering;
import dk.naervaer.consent.privacy.answering.Holding;
import dk.naervaer.consent.privacy.answering.Proposal;
import dk.naervaer.consent.privacy.answering.Reasons;
import dk.naervaer.consent.privacy.answering.Reasons.Sealing;
import dk.naervaer.consent.privacy.answering.SeeingThrough;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.AlreadyHeld;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.HoldUntilIsPast;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.NotHeld;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade.By;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.AlreadyAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.AlreadyMade;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.HeldByLaw;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.KeptUntilIsPast;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotAskedFor;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotCarriedOut;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NothingAskedFor;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.UnknownRequest;
import dk.naervaer.consent.privacy.shown.ErasureRequests;
import dk.naervaer.consent.privacy.shown.ErasureRequests.Found;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the privacy officer decides, whether by page or by program; an empty list means recorded.
@RequestScoped
class Decisions {

    /// What is said about one class; the day and the basis of what is kept come from the rule.
    record Said(KeyClass keyClass, Answer.Kind kind, String reason) {

        String field() {
            return keyClass.name();
        }

        @Override
        public String toString() {
            return keyClass + " " + kind;
        }
    }

    private static final int LONGEST = 1_000;

    private final Answering answering;
    private final SeeingThrough seeingThrough;
    private final Holding holding;
    private final Reasons reasons;
    private final ErasureRequests requests;
    private final CurrentUser user;

    Decisions(
            Answering answering,
            SeeingThrough seeingThrough,
            Holding holding,
            Reasons reasons,
            ErasureRequests requests,
            CurrentUser user) {
        this.answering = answering;
        this.seeingThrough = seeingThrough;
        this.holding = holding;
        this.reasons = reasons;
        this.requests = requests;
        this.user = user;
    }

    /// One request at a time: what is asked meanwhile belongs to it.
    Uni<List<Fault>> request(UUID id, Someone someone, Set<KeyClass> classes) {
        if (classes.isEmpty()) return said(Fault.of("classes", Wrong.NOTHING_CHOSEN));
        return requests.of(someone)
                .flatMap(all ->
                        all.stream().anyMatch(one -> one.open() && !one.id().equals(id))
                                ? said(Fault.of("classes", Wrong.ALREADY_OPEN))
                                : answering
                                        .make(id, someone, classes, By.OFFICER, user.actor())
                                        .replaceWith(List.of()));
    }

    Uni<List<Fault>> answer(Found found, Someone someone, List<Said> all) {
        if (all.isEmpty()) return said(Fault.of("answers", Wrong.NOTHING_SAID));
        return Uni.combine()
                .all()
                .unis(answering.proposals(someone), reasons.sealing(someone))
                .asTuple()
                .flatMap(both -> {
                    var proposals = both.getItem1();
                    var faults = faults(all, proposals, both.getItem2());
                    return faults.isEmpty()
                            ? record(found, someone, answers(all, proposals, both.getItem2()))
                            : said(faults);
                });
    }

    private Uni<List<Fault>> record(Found found, Someone someone, Map<KeyClass, Answer> answers) {
        return answering
                .answer(found.id(), someone, answers, user.actor())
                .flatMap(outcome ->
                        outcome instanceof Outcome.Rejected<ErasureRequestRejection>(var reason)
                                ? said(fault(reason, answers))
                                : seeingThrough.goOn(found.id()).replaceWith(List.of()));
    }

    private static List<Fault> faults(
            List<Said> all, List<Proposal> proposals, Optional<Sealing> sealing) {
        return all.stream()
                .flatMap(one ->
                        wrong(one, proposal(proposals, one), sealing)
                                .map(wrong -> new Fault(one.field(), wrong))
                                .stream())
                .toList();
    }

    private static Optional<Wrong> wrong(Said said, Proposal proposal, Optional<Sealing> sealing) {
        return switch (said.kind()) {
            case ERASED -> Optional.empty();
            case KEPT_UNTIL ->
                    proposal.until() == null ? Optional.of(Wrong.NO_DAY) : Optional.empty();
            case REFUSED -> wrong(said.reason(), sealing);
        };
    }

    private static Optional<Wrong> wrong(String reason, Optional<Sealing> sealing) {
        if (reason.isBlank()) return Optional.of(Wrong.REASON_MISSING);
        if (reason.length() > LONGEST) return Optional.of(Wrong.REASON_TOO_LONG);
        return sealing.isEmpty() ? Optional.of(Wrong.NO_KEY) : Optional.empty();
    }

    private static Map<KeyClass, Answer> answers(
            List<Said> all, List<Proposal> proposals, Optional<Sealing> sealing) {
        var answers = new EnumMap<KeyClass, Answer>(KeyClass.class);
        for (var one : all) {
            var proposal = proposal(proposals, one);
            var until = proposal.until();
            answers.put(
                    one.keyClass(),
                    switch (one.kind()) {
                        case ERASED -> Answer.erased();
                        case KEPT_UNTIL -> new Answer(one.kind(), until, proposal.grounds(), null);
                        case REFUSED ->
                                Answer.refused(sealing.orElseThrow().seal(one.reason().strip()));
                    });
        }
        return answers;
    }

    private static Proposal proposal(List<Proposal> proposals, Said said) {
        return proposals.stream()
                .filter(one -> one.keyClass() == said.keyClass())
                .findFirst()
                .orElseThrow();
    }

    private static List<Fault> fault(
            ErasureRequestRejection reason, Map<KeyClass, Answer> answers) {
        return switch (reason) {
            case HeldByLaw _ ->
                    answers.entrySet().stream()
                            .filter(one -> one.getValue().kind() == Answer.Kind.ERASED)
                            .map(one -> new Fault(one.getKey().name(), Wrong.HELD))
                            .toList();
            case AlreadyAnswered(var keyClass) -> Fault.of(keyClass.name(), Wrong.ANSWERED);
            case NotAskedFor(var keyClass) -> Fault.of(keyClass.name(), Wrong.NOT_ASKED);
            case KeptUntilIsPast(var keyClass, _) -> Fault.of(keyClass.name(), Wrong.DAY_PAST);
            case UnknownRequest _,
                    AlreadyMade _,
                    NothingAskedFor _,
                    NotAnswered _,
                    NotCarriedOut _ ->
                    throw new IllegalStateException("Not said of an answer: " + reason);
        };
    }

    /// @param until as it was written; empty when only a human shall end it
    Uni<List<Fault>> hold(Someone someone, String reason, String until) {
        return reasons.sealing(someone)
                .flatMap(sealing -> {
                    var wrong = wrong(reason, sealing);
                    if (wrong.isPresent()) return said(Fault.of("reason", wrong.get()));
                    var day = HoldDay.read(until);
                    if (day.isEmpty()) return said(Fault.of("until", Wrong.DAY_UNREADABLE));
                    var sealed = sealing.orElseThrow().seal(reason.strip());
                    return holding.place(someone, sealed, day.get().day(), user.actor())
                            .map(Decisions::fault);
                });
    }

    Uni<List<Fault>> lift(Someone someone) {
        return holding.lift(someone, user.actor()).map(Decisions::fault);
    }

    private static List<Fault> fault(Outcome<LegalHoldRejection> outcome) {
        if (!(outcome instanceof Outcome.Rejected<LegalHoldRejection>(var reason)))
            return List.of();
        return switch (reason) {
            case AlreadyHeld _ -> Fault.of("reason", Wrong.ALREADY_HELD);
            case NotHeld _ -> Fault.of("reason", Wrong.NOT_HELD);
            case HoldUntilIsPast _ -> Fault.of("until", Wrong.DAY_PAST);
        };
    }

    private static Uni<List<Fault>> said(List<Fault> faults) {
        return Uni.createFrom().item(faults);
    }

    /// A last day, or none.
    private record HoldDay(@Nullable LocalDate day) {

        static Optional<HoldDay> read(String text) {
            if (text.isBlank()) return Optional.of(new HoldDay(null));
            try {
                return Optional.of(new HoldDay(LocalDate.parse(text.strip())));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }
}
