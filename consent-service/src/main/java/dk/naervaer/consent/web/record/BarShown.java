package dk.naervaer.consent.web.record;

import dk.naervaer.consent.contact.PhoneNumber;
import dk.naervaer.consent.patient.record.Bar;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.SealedValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who must not be contacted, opened for the patient and those who care for them.
public record BarShown(UUID id, String name, String phone, String email) {

    static BarShown of(Bar bar, Keyring keys) {
        var phone = opened(bar.phone(), "phone", keys);
        return new BarShown(
                bar.id(),
                opened(bar.name(), "barred", keys),
                phone.isEmpty() ? "" : new PhoneNumber(phone).readable(),
                opened(bar.email(), "email", keys));
    }

    private static String opened(@Nullable SealedValue value, String field, Keyring keys) {
        return value == null ? "" : keys.open(value, field).orElse("");
    }

    @Override
    public String toString() {
        return "bar " + id;
    }
}
