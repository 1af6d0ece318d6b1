package dk.naervaer.consent.web.record;

import dk.naervaer.consent.contact.EmailAddress;
import dk.naervaer.consent.contact.PhoneNumber;
import dk.naervaer.consent.patient.Acquaintance;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Wrong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who must not be contacted, as it is written down: one thing about them is enough.
public record BarRequest(@Nullable String name, @Nullable String phone, @Nullable String email) {

    private static final int LONGEST = 200;

    public Faults faults() {
        if (text(name).isEmpty() && text(phone).isEmpty() && text(email).isEmpty())
            return Faults.of("name", Wrong.GIVEN_MISSING);
        var faults = Faults.NONE;
        if (text(name).length() > LONGEST)
            faults = faults.and(Faults.of("name", Wrong.NAME_TOO_LONG));
        if (!text(phone).isEmpty() && PhoneNumber.of(text(phone)).isEmpty())
            faults = faults.and(Faults.of("phone", Wrong.PHONE_INVALID));
        return !text(email).isEmpty() && EmailAddress.of(text(email)).isEmpty()
                ? faults.and(Faults.of("email", Wrong.EMAIL_INVALID))
                : faults;
    }

    Acquaintance acquaintance(UUID id) {
        return new Acquaintance(
                id,
                text(name),
                PhoneNumber.of(text(phone)).map(PhoneNumber::e164).orElse(null),
                EmailAddress.of(text(email)).map(EmailAddress::value).orElse(null));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }

    @Override
    public String toString() {
        return "bar request";
    }
}
