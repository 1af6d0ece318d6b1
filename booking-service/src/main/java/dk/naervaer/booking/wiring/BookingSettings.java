package dk.naervaer.booking.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an installation decides about booking.
@ConfigMapping(prefix = "naervaer.booking")
public interface BookingSettings {

    /// The EPJs an installation begins with, by OIDC client; their engineers say the rest.
    Map<String, FirstEpj> epjs();

    /// An EPJ as it is first registered.
    interface FirstEpj {

        /// The ids of its appointments are made in it.
        UUID namespace();

        /// The system of identifiers that come without one.
        String numbering();

        /// `MSH-3/MSH-4` of the HL7 messages that are its.
        @WithDefault("")
        List<String> senders();
    }
}
