package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Identity;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.personaldata.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One relative with every consent that was ever proposed or given for them; still sealed.
///
/// @param proposer null when whoever may consent for the patient has named them
public record RelativeRow(
        PersonId patient,
        PersonId person,
        Identity identity,
        Relationship relationship,
        Contact contact,
        Needs needs,
        @Nullable Proposer proposer,
        List<ConsentRow> consents) {

    public RelativeRow {
        consents = List.copyOf(consents);
    }

    RelativeRow with(List<ConsentRow> other) {
        return new RelativeRow(
                patient, person, identity, relationship, contact, needs, proposer, other);
    }

    RelativeRow with(Contact other) {
        return new RelativeRow(
                patient, person, identity, relationship, other, needs, proposer, consents);
    }

    RelativeRow changing(UUID consentId, UnaryOperator<ConsentRow> change) {
        return with(
                consents.stream()
                        .map(one -> one.id().equals(consentId) ? change.apply(one) : one)
                        .toList());
    }
}
