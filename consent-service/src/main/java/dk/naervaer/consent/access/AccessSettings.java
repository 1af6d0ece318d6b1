package dk.naervaer.consent.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// What a region calls unusual.
@ConfigMapping(prefix = "naervaer.access")
public interface AccessSettings {

    /// More requests than this in an hour, by one member of staff, are many.
    @WithDefault("120")
    int manyInAnHour();

    /// Each like `2020-01-01 1-5 07:00-18:00`: since when, which days of the week, which hours.
    @WithDefault("2020-01-01 1-5 07:00-18:00")
    List<String> workingHours();
}
