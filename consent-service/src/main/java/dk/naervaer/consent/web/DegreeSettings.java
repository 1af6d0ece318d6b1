package dk.naervaer.consent.web;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/// The degrees of participation that an installation offers, by code.
@ConfigMapping(prefix = "naervaer.degrees")
public interface DegreeSettings {

    Map<String, Offered> byCode();

    /// What one degree permits and is called.
    interface Offered {

        int place();

        boolean attends();

        boolean informs();

        boolean part();

        String da();

        String en();
    }
}
