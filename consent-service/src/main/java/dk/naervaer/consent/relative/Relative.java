package dk.naervaer.consent.relative;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.consent.relative.RelativeCommand.CloseConsent;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyGiven;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyNamed;
import dk.naervaer.consent.relative.RelativeRejection.DegreeNotOffered;
import dk.naervaer.consent.relative.RelativeRejection.NotWithdrawn;
import dk.naervaer.consent.relative.RelativeRejection.UnknownConsent;
import dk.naervaer.consent.relative.RelativeRejection.UnknownRelative;
import dk.naervaer.consent.relative.RelativeRejection.UntilIsPast;
import dk.naervaer.consent.relative.RelativeRejection.UntilTooFar;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.personaldata.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody the patient has named, and every consent the patient has given for them.
public final class Relative
        implements Decider<RelativeCommand, Relative.State, RelativeEvent, RelativeRejection> {

    public sealed interface State {
        record Unknown() implements State {}

        record Named(
                PersonId patient,
                PersonId person,
                Contact contact,
                SequencedMap<UUID, Grant> grants)
                implements State {

            Optional<Grant> grant(UUID consentId) {
                return Optional.ofNullable(grants.get(consentId));
            }

            Named with(UUID consentId, Grant grant) {
                var more = new LinkedHashMap<>(grants);
                more.put(consentId, grant);
                return new Named(patient, person, contact, more);
            }
        }
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public Decision<RelativeEvent, RelativeRejection> decide(RelativeCommand command, State state) {
        return switch (command) {
            case NameRelative c -> name(c, state);
            case GiveConsent c -> give(c, state);
            case WithdrawConsent c -> withdraw(c, state);
            case CloseConsent c -> close(c, state);
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> name(NameRelative c, State state) {
        return switch (state) {
            case State.Unknown _ ->
                    accept(
                            new RelativeNamed(
                                    c.patient(),
                                    c.person(),
                                    c.identity(),
                                    c.relationship(),
                                    c.contact()));
            case State.Named _ -> reject(new AlreadyNamed());
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> give(GiveConsent c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownRelative());
            case State.Named named ->
                    refusal(c, named)
                            .<Decision<RelativeEvent, RelativeRejection>>map(Decision::reject)
                            .orElseGet(() -> accept(given(c, named)));
        };
    }

    private static Optional<RelativeRejection> refusal(GiveConsent c, State.Named named) {
        return neverGiven(c)
                .or(() ->
                        named.grants().entrySet().stream()
                                .filter(one -> one.getValue().scope().equals(c.scope()))
                                .filter(one -> one.getValue().lets(c.today()))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .map(AlreadyGiven::new));
    }

    /// Why a consent like this is refused whoever the relative is and whatever went before.
    public static Optional<RelativeRejection> neverGiven(GiveConsent c) {
        var latest = c.today().plusYears(1);
        if (c.degree() != Degree.ATTEND) return Optional.of(new DegreeNotOffered(c.degree()));
        if (c.until().isBefore(c.today()))
            return Optional.of(new UntilIsPast(c.until(), c.today()));
        return c.until().isAfter(latest)
                ? Optional.of(new UntilTooFar(c.until(), latest))
                : Optional.empty();
    }

    private static ConsentGiven given(GiveConsent c, State.Named named) {
        return new ConsentGiven(
                c.consentId(),
                named.patient(),
                named.person(),
                c.degree(),
                c.scope(),
                c.from(),
                c.until(),
                named.contact());
    }

    private static Decision<RelativeEvent, RelativeRejection> withdraw(
            WithdrawConsent c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownConsent(c.consentId()));
            case State.Named named ->
                    switch (standing(named, c.consentId())) {
                        case null -> reject(new UnknownConsent(c.consentId()));
                        case OPEN -> accept(new ConsentWithdrawn(c.consentId(), c.at()));
                        case WITHDRAWN, CLOSED -> accept();
                    };
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> close(CloseConsent c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownConsent(c.consentId()));
            case State.Named named ->
                    switch (standing(named, c.consentId())) {
                        case null -> reject(new UnknownConsent(c.consentId()));
                        case OPEN -> reject(new NotWithdrawn(c.consentId()));
                        case WITHDRAWN -> accept(new ConsentClosed(c.consentId(), c.at()));
                        case CLOSED -> accept();
                    };
        };
    }

    private static Grant.@Nullable Standing standing(State.Named named, UUID consentId) {
        return named.grant(consentId).map(Grant::standing).orElse(null);
    }

    @Override
    public State evolve(State state, RelativeEvent event) {
        return switch (event) {
            case RelativeNamed e ->
                    new State.Named(e.patient(), e.person(), e.contact(), new LinkedHashMap<>());
            case ConsentGiven e -> given(state, e);
            case ConsentWithdrawn e -> changed(state, e.consentId(), Grant.Standing.WITHDRAWN);
            case ConsentClosed e -> changed(state, e.consentId(), Grant.Standing.CLOSED);
        };
    }

    private static State given(State state, ConsentGiven e) {
        return switch (state) {
            case State.Unknown unknown -> unknown;
            case State.Named named ->
                    named.with(e.consentId(), new Grant(e.scope(), e.until(), Grant.Standing.OPEN));
        };
    }

    private static State changed(State state, UUID consentId, Grant.Standing standing) {
        return switch (state) {
            case State.Unknown unknown -> unknown;
            case State.Named named ->
                    named.grant(consentId)
                            .map(grant -> named.with(consentId, grant.now(standing)))
                            .orElse(named);
        };
    }
}
