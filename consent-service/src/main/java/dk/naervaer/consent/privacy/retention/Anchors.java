package dk.naervaer.consent.privacy.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days from which a person's data is kept on; each null when there is no such thing.
///
/// @param lastAppointment of a relative also the last day of a consent, or of the patient's own
///   appointments: until then somebody may have to be reached; a consent to one appointment reaches
///   to the day of that, wherever it is moved
/// @param lastEntry the last that was recorded about the person, or will be
public record Anchors(
        @Nullable LocalDate lastAppointment,
        @Nullable LocalDate lastMessage,
        @Nullable LocalDate lastEntry) {

    public static final Anchors NONE = new Anchors(null, null, null);

    /// Something is still to come; who is waited for needs keys of every class.
    public boolean ahead(LocalDate today) {
        return lastAppointment != null && !lastAppointment.isBefore(today);
    }
}
