package dk.naervaer.consent.relative;

import dk.naervaer.consent.relative.RelativeEvent.ConsentChanged;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentJournalled;
import dk.naervaer.consent.relative.RelativeEvent.ConsentLapsed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentPaused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentProposed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentRefused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentResumed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.ContactConfirmed;
import dk.naervaer.consent.relative.RelativeEvent.Disclosed;
import dk.naervaer.consent.relative.RelativeEvent.GiverNamed;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.relative.RelativeEvent.RenewalNoticed;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyGiven;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the facts about one relative add up to.
public sealed interface RelativeState {

    ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    RelativeState after(RelativeEvent event);

    /// Nobody has named them.
    record Unknown() implements RelativeState {

        @Override
        public RelativeState after(RelativeEvent event) {
            return event instanceof RelativeNamed e
                    ? new Named(e.patient(), e.person(), e.contact(), new LinkedHashMap<>())
                    : this;
        }
    }

    /// Named, with the consents in the order in which they were first heard of.
    record Named(
            PersonId patient,
            PersonId person,
            Contact contact,
            SequencedMap<UUID, Consent> consents)
            implements RelativeState {

        Optional<Consent> consent(UUID id) {
            return Optional.ofNullable(consents.get(id));
        }

        /// Which of the consents lets somebody in to just that.
        Optional<UUID> letting(Scope scope, LocalDate today) {
            return consents.entrySet().stream()
                    .filter(one -> one.getValue().grant().scope().equals(scope))
                    .filter(one -> one.getValue().lets(today))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        /// @param widens the consent that may let them in to that already
        Optional<RelativeRejection> sameScope(Scope scope, @Nullable UUID widens, LocalDate today) {
            return letting(scope, today).filter(it -> !it.equals(widens)).map(AlreadyGiven::new);
        }

        Optional<RelativeRejection> mayContact(
                Giver by, Circumstances circumstances, LocalDate today) {
            return Giving.mayContact(contact, by, circumstances, today);
        }

        @Override
        public RelativeState after(RelativeEvent event) {
            return switch (event) {
                case RelativeNamed _, GiverNamed _ -> this;
                case ContactConfirmed e -> new Named(patient, person, e.contact(), consents);
                case ConsentProposed e ->
                        with(e.consentId(), Consent.proposed(e.grant(), day(e.at()), e.proposer()));
                case ConsentGiven e ->
                        with(
                                e.consentId(),
                                Consent.given(e.grant(), day(e.from()), e.giver().capacity()));
                case Disclosed e ->
                        with(e.consentId(), Consent.given(e.grant(), day(e.from()), null));
                case ConsentChanged e ->
                        turned(e.consentId(), it -> it.changed(e.grant(), e.giver().capacity()));
                case ConsentPaused e -> turned(e.consentId(), it -> it.now(Standing.PAUSED));
                case ConsentResumed e -> turned(e.consentId(), it -> it.now(Standing.OPEN));
                case ConsentRefused e -> turned(e.consentId(), it -> it.now(Standing.REFUSED));
                case ConsentWithdrawn e ->
                        turned(e.consentId(), it -> it.ended(Standing.WITHDRAWN));
                case ConsentClosed e -> turned(e.consentId(), it -> it.now(Standing.CLOSED));
                case ConsentLapsed e -> turned(e.consentId(), it -> it.ended(Standing.LAPSED));
                case RenewalNoticed e -> turned(e.consentId(), Consent::withNotice);
                case ConsentJournalled e -> turned(e.consentId(), it -> it.journalled(e.matter()));
            };
        }

        private Named with(UUID id, Consent consent) {
            var more = new LinkedHashMap<>(consents);
            more.put(id, consent);
            return new Named(patient, person, contact, more);
        }

        private Named turned(UUID id, UnaryOperator<Consent> turn) {
            return consent(id).map(it -> with(id, turn.apply(it))).orElse(this);
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, ZONE);
        }
    }
}
