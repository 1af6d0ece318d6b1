package dk.naervaer.consent.patient;

import dk.naervaer.consent.patient.record.Bar;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is known by, opened for one comparison. Never kept, never logged.
///
/// @param id of the relative; anything new for somebody who is not named yet
/// @param phone in E.164
public record Acquaintance(UUID id, String name, @Nullable String phone, @Nullable String email) {

    /// The name as it is compared.
    public static String fold(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Two of one full name may be one person, and then nobody lets themself in.
    public boolean called(String other) {
        return !other.isBlank() && fold(name).equals(fold(other));
    }

    public boolean tells() {
        return !name.isBlank() || phone != null || email != null;
    }

    /// The same under the patient's own keys, so that it compares with whom they have barred.
    public Bar sealed(PersonId patient, Keyring keys) {
        var named = name.isBlank() ? null : name.strip();
        return new Bar(
                id,
                named == null ? null : keys.seal(patient, KeyClass.IDENTITY, "barred", named),
                named == null ? null : keys.seal(patient, KeyClass.IDENTITY, "folded", fold(named)),
                contact(patient, keys, "phone", phone),
                contact(
                        patient,
                        keys,
                        "email",
                        email == null ? null : email.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable SealedValue contact(
            PersonId patient, Keyring keys, String field, @Nullable String value) {
        return value == null ? null : keys.seal(patient, KeyClass.CONTACT, field, value);
    }

    @Override
    public String toString() {
        return "acquaintance " + id;
    }
}
