package dk.naervaer.consent.notice;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may be asked about a notice.
public sealed interface NoticeCommand {

    /// @param address null when the patient wants to be told nowhere but on the page
    record WriteNotice(
            PersonId patient,
            Kind kind,
            @Nullable Address address,
            boolean died,
            Instant at,
            LocalDate today)
            implements NoticeCommand {}
}
