package dk.naervaer.consent.notice;

import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;

/// Where a patient wants to be told.
///
/// @param confirmed the day on which the patient last said that it is right
public record Address(Channel channel, SealedValue value, String language, LocalDate confirmed) {

    /// By what a message is carried.
    public enum Channel {
        SMS,
        EMAIL
    }
}
