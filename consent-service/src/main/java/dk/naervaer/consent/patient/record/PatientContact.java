package dk.naervaer.consent.patient.record;

import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where and in which language a patient wants to be told; there is an address for the channel.
///
/// @param confirmed the day on which the patient last said that it is right
public record PatientContact(
        @Nullable SealedValue phone,
        @Nullable SealedValue email,
        Channel channel,
        String language,
        LocalDate confirmed) {

    public static final Set<String> LANGUAGES = Set.of("da", "en");

    /// How a patient wants to be told.
    public enum Channel {
        SMS,
        EMAIL,
        /// Nowhere but on the page.
        NONE
    }

    public PatientContact {
        if (!LANGUAGES.contains(language))
            throw new IllegalArgumentException("No messages are written in that language");
        if (channel != Channel.NONE && address(channel, phone, email) == null)
            throw new IllegalArgumentException(channel + " needs an address");
    }

    /// Null when the patient wants no messages.
    public @Nullable SealedValue address() {
        return address(channel, phone, email);
    }

    private static @Nullable SealedValue address(
            Channel channel, @Nullable SealedValue phone, @Nullable SealedValue email) {
        return switch (channel) {
            case SMS -> phone;
            case EMAIL -> email;
            case NONE -> null;
        };
    }
}
