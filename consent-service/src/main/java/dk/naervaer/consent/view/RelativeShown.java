package dk.naervaer.consent.view;

import dk.naervaer.consent.contact.PhoneNumber;
import dk.naervaer.consent.patient.Acquaintance;
import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.personaldata.Keyring;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One relative, opened for the patient who named them. Never kept, never logged.
public record RelativeShown(
        UUID id,
        String given,
        String family,
        Relationship relationship,
        @Nullable String phone,
        @Nullable String email,
        String language,
        Channel channel,
        Needs needs,
        @Nullable LocalDate confirmed,
        List<ConsentRow> consents,
        Map<UUID, String> notes) {

    public static RelativeShown of(UUID id, RelativeRow row, Keyring keys) {
        var contact = row.contact();
        return new RelativeShown(
                id,
                keys.open(row.identity().given(), "given").orElse(""),
                keys.open(row.identity().family(), "family").orElse(""),
                row.relationship(),
                Optional.ofNullable(contact.phone())
                        .flatMap(sealed -> keys.open(sealed, "phone"))
                        .orElse(null),
                Optional.ofNullable(contact.email())
                        .flatMap(sealed -> keys.open(sealed, "email"))
                        .orElse(null),
                contact.language(),
                contact.channel(),
                row.needs(),
                contact.confirmed(),
                row.consents(),
                notes(row, keys));
    }

    private static Map<UUID, String> notes(RelativeRow row, Keyring keys) {
        var notes = new HashMap<UUID, String>();
        for (var consent : row.consents()) {
            var note = consent.grant().note();
            if (note != null) keys.open(note, "note").ifPresent(it -> notes.put(consent.id(), it));
        }
        return notes;
    }

    /// Whether anything new may be sent there.
    boolean contactHolds(LocalDate today) {
        return channel == Channel.CALL
                || (confirmed != null
                        && !today.isAfter(confirmed.plusDays(Contact.CONFIRMED_FOR_DAYS)));
    }

    public Acquaintance acquaintance() {
        return new Acquaintance(id, name(), phone, email);
    }

    public String name() {
        return (given + " " + family).strip();
    }

    /// For who has to call; empty when there is none.
    public String readablePhone() {
        return phone == null ? "" : new PhoneNumber(phone).readable();
    }

    /// Where messages go, as a person reads it.
    public String address() {
        return switch (channel) {
            case SMS -> readablePhone();
            case EMAIL -> email == null ? "" : email;
            case CALL -> readablePhone();
        };
    }

    @Override
    public String toString() {
        return "relative " + id;
    }
}
