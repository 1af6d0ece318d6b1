package dk.naervaer.consent.wiring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.consent.relative.RelativeState;
import java.time.Instant;
import java.time.LocalDate;

/// What facts that are no longer written mean in the words of today.
final class OldFacts {

    /// The explanation that was shown while consents were written down as version 1.
    private static final String FIRST_TEXT = "2026-11-22";

    /// Nobody was asked about interpreters or age, and every relative was the patient's own idea.
    static ObjectNode named(ObjectNode old) {
        old.withObject("/contact").putNull("confirmed");
        old.putObject("needs").putNull("interpreter").put("child", false);
        return old.putNull("proposer");
    }

    /// Only patients consented, in writing, that somebody takes part; they had typed the number.
    static ObjectNode given(ObjectNode old) {
        var given =
                LocalDate.ofInstant(Instant.parse(old.get("from").asText()), RelativeState.ZONE);
        old.withObject("/contact").put("confirmed", given.toString());
        var grant = old.putObject("grant");
        grant.putObject("degree")
                .put("code", "ATTEND")
                .put("attends", true)
                .put("informs", true)
                .put("part", false);
        grant.putNull("note");
        var scope = (ObjectNode) old.remove("scope");
        grant.set("scope", scope.putNull("unit"));
        grant.set("until", old.remove("until"));
        old.putObject("giver")
                .put("capacity", "SELF")
                .put("form", "WRITTEN")
                .putNull("identityCheck")
                .putNull("whyNotWritten")
                .put("textVersion", FIRST_TEXT)
                .putNull("decision");
        old.remove("degree");
        return old;
    }

    /// Nothing but new consents was asked for, and nobody remembered when the appointment began.
    static ObjectNode opened(ObjectNode old) {
        old.withObject("/asked").putNull("widens");
        old.withObject("/desk").putNull("start");
        return old;
    }

    private OldFacts() {}
}
