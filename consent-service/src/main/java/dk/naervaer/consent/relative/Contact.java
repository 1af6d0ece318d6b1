package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.SealedValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where and in which language messages reach a relative; there is an address for the channel.
public record Contact(
        @Nullable SealedValue phone,
        @Nullable SealedValue email,
        Channel channel,
        String language) {

    public static final Set<String> LANGUAGES = Set.of("da", "en");

    public Contact {
        if (!LANGUAGES.contains(language))
            throw new IllegalArgumentException("No messages are written in that language");
        var address =
                switch (channel) {
                    case SMS -> phone;
                    case EMAIL -> email;
                };
        if (address == null) throw new IllegalArgumentException(channel + " needs an address");
    }
}
