package dk.naervaer.consent.web.contact;

import dk.naervaer.consent.contact.PhoneNumber;
import dk.naervaer.consent.notice.Notice;
import dk.naervaer.consent.patient.record.PatientContact;
import dk.naervaer.consent.patient.record.PatientContact.Channel;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a patient is told, opened for the patient.
///
/// @param confirmed null while nothing has been chosen
/// @param told whether notices go anywhere today
public record ContactShown(
        Channel channel,
        String phone,
        String email,
        String language,
        @Nullable LocalDate confirmed,
        boolean told) {

    static ContactShown of(@Nullable PatientContact contact, Keyring keys, LocalDate today) {
        if (contact == null) return new ContactShown(Channel.NONE, "", "", "da", null, false);
        var phone = opened(contact.phone(), "phone", keys);
        return new ContactShown(
                contact.channel(),
                phone.isEmpty() ? "" : new PhoneNumber(phone).readable(),
                opened(contact.email(), "email", keys),
                contact.language(),
                contact.confirmed(),
                told(contact, today));
    }

    static boolean told(@Nullable PatientContact contact, LocalDate today) {
        return contact != null
                && contact.address() != null
                && !today.isAfter(contact.confirmed().plusMonths(Notice.CONFIRMED_FOR_MONTHS));
    }

    private static String opened(@Nullable SealedValue value, String field, Keyring keys) {
        return value == null ? "" : keys.open(value, field).orElse("");
    }

    @Override
    public String toString() {
        return "contact";
    }
}
