package dk.naervaer.simulate.day;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How every appointment must stand: of each part, what was said last, whichever way and in
/// whatever order it came.
public final class Ledger {

    private Ledger() {}

    public static Map<String, Standing> of(Collection<Message> messages) {
        var told = messages.stream().collect(Collectors.groupingBy(Message::subject));
        var standings = new HashMap<String, Standing>();
        told.forEach((subject, all) -> standings.put(subject, standing(all)));
        return standings;
    }

    private static Standing standing(Collection<Message> messages) {
        var last = last(messages);
        var form =
                messages.stream()
                        .filter(message -> message.channel().tellsContactForm())
                        .max(Comparator.comparing(Message::toldAt))
                        .map(message -> message.standing().video());
        return last.standing().with(form.orElse(false));
    }

    private static Message last(Collection<Message> messages) {
        return messages.stream().max(Comparator.comparing(Message::toldAt)).orElseThrow();
    }

    /// When the last was said of all.
    public static Instant end(Collection<Message> messages) {
        return last(messages).toldAt();
    }
}
