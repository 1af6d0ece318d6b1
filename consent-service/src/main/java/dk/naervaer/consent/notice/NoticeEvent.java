package dk.naervaer.consent.notice;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;

/// What has happened to a notice.
public sealed interface NoticeEvent {

    /// @param address as it was then, so that whoever sends it needs no other fact
    record NoticeWritten(
            PersonId patient,
            Kind kind,
            Address.Channel channel,
            SealedValue address,
            String language,
            Instant at)
            implements NoticeEvent {}
}
