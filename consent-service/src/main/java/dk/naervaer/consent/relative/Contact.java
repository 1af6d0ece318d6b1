package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where and in which language messages reach a relative; there is an address for the channel.
///
/// @param confirmed the day on which somebody last said that it is right; null when nobody has
public record Contact(
        @Nullable SealedValue phone,
        @Nullable SealedValue email,
        Channel channel,
        String language,
        @Nullable LocalDate confirmed) {

    public static final Set<String> LANGUAGES = Set.of("da", "en");
    public static final int CONFIRMED_FOR_DAYS = 90;

    public Contact {
        if (!LANGUAGES.contains(language))
            throw new IllegalArgumentException("No messages are written in that language");
        var reachable =
                switch (channel) {
                    case SMS -> phone != null;
                    case EMAIL -> email != null;
                    case CALL -> true;
                };
        if (!reachable) throw new IllegalArgumentException(channel + " needs an address");
    }

    /// Old numbers find new owners: what nobody has confirmed for long gets nothing new.
    public boolean holds(LocalDate today) {
        return channel == Channel.CALL
                || (confirmed != null && !today.isAfter(confirmed.plusDays(CONFIRMED_FOR_DAYS)));
    }

    Contact confirmed(LocalDate on) {
        return new Contact(phone, email, channel, language, on);
    }
}
