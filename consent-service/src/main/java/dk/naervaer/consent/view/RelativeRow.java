package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Identity;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One relative with every consent ever given for them; still sealed.
public record RelativeRow(
        PersonId patient,
        PersonId person,
        Identity identity,
        Relationship relationship,
        Contact contact,
        List<Consent> consents) {

    /// One consent and what has become of it.
    public record Consent(
            UUID id,
            Degree degree,
            Scope scope,
            Instant from,
            LocalDate until,
            @Nullable Instant withdrawnAt,
            @Nullable Instant closedAt) {

        public ConsentState state(LocalDate today) {
            if (closedAt != null) return ConsentState.CLOSED;
            if (withdrawnAt != null) return ConsentState.CLOSING;
            return today.isAfter(until) ? ConsentState.LAPSED : ConsentState.OPEN;
        }

        Consent withdrawn(Instant at) {
            return new Consent(id, degree, scope, from, until, at, closedAt);
        }

        Consent closed(Instant at) {
            return new Consent(id, degree, scope, from, until, withdrawnAt, at);
        }
    }

    public RelativeRow {
        consents = List.copyOf(consents);
    }

    RelativeRow with(List<Consent> other) {
        return new RelativeRow(patient, person, identity, relationship, contact, other);
    }

    RelativeRow changing(UUID consentId, UnaryOperator<Consent> change) {
        return with(
                consents.stream()
                        .map(one -> one.id().equals(consentId) ? change.apply(one) : one)
                        .toList());
    }
}
