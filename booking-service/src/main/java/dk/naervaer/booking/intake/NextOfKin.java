package dk.naervaer.booking.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A relative as a message names them, in clear: lives from the door until it is sealed, and no
/// longer. What cannot be read of one is left out, and refuses no message.
///
/// @param relationship by the codes of HL7 v3 RoleCode, or dk-core's own
public record NextOfKin(
        String given,
        String family,
        @Nullable String relationship,
        @Nullable String phone,
        @Nullable String email) {

    private static final int MOST = 10;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,20}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,30}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,100}");
    private static final Comparator<NextOfKin> ORDER =
            Comparator.comparing(NextOfKin::family)
                    .thenComparing(NextOfKin::given)
                    .thenComparing(it -> String.valueOf(it.phone()))
                    .thenComparing(NextOfKin::toText);

    /// Empty when there is no name to know anybody by.
    public static Optional<NextOfKin> read(
            String given,
            String family,
            @Nullable String relationship,
            @Nullable String phone,
            @Nullable String email) {
        if (!PatientIdentity.isName(given) || !PatientIdentity.isName(family))
            return Optional.empty();
        return Optional.of(
                new NextOfKin(
                        given.strip(),
                        family.strip(),
                        like(CODE, relationship),
                        like(PHONE, phone),
                        like(EMAIL, email)));
    }

    /// The same people in the same order, however a message lists them; null when it names nobody,
    /// which says nothing of whom it named before.
    public static @Nullable List<NextOfKin> told(Stream<NextOfKin> named) {
        var all = named.distinct().sorted(ORDER).limit(MOST).toList();
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String like(Pattern pattern, @Nullable String text) {
        var stripped = text == null ? "" : text.strip();
        return pattern.matcher(stripped).matches() ? stripped : null;
    }

    private String toText() {
        return relationship + " " + email;
    }

    @Override
    public String toString() {
        return "NextOfKin[…]";
    }
}
