package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;
import java.util.Collection;

/// What is said of a contact that is virtual without a word of whether by picture or by phone: what
/// is known of its form stays, and a person here maps the code.
public final class Unspecified {

    /// The national code of such a contact.
    private static final String VIRTUAL = "ALCA03";

    public static final String SENTENCE =
            "Says virtual, by video or by phone: the code is not mapped, so the contact form is left"
                    + " as it is";

    public static boolean isAmong(Collection<String> codes) {
        return codes.stream().anyMatch(VIRTUAL::equalsIgnoreCase);
    }

    /// Why the message is kept, though all else of it is taken.
    public static Problem at(String place) {
        return Problem.of(422, "All but the contact form is taken").error(place, SENTENCE);
    }

    private Unspecified() {}
}
