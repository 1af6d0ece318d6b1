package dk.naervaer.booking.wiring;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.UUID;

/// What an installation decides about booking.
@ConfigMapping(prefix = "naervaer.booking")
public interface BookingSettings {

    /// The registered EPJs: OIDC client → the namespace its appointments' ids are made in.
    Map<String, UUID> epjs();
}
