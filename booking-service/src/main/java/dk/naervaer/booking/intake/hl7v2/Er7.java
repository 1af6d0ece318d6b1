package dk.naervaer.booking.intake.hl7v2;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import dk.naervaer.booking.intake.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads messages as they are written, with bars and hats, whatever their version.
///
/// Only the segments that are looked at are read; what stands in others may be as long and as odd
/// as it likes.
final class Er7 {

    private static final Set<String> LOOKED_AT =
            Set.of("MSH", "SCH", "TQ1", "PID", "PV1", "AIS", "AIL");

    /// Of the next of kin, and of what is said beside the patient, only what is short is read:
    /// nobody refuses a message for their sake.
    private static final int LONGEST_ASIDE = 1_000;

    private static final int MOST_KIN = 10;
    private static final int MOST_TEXT = 32_000;
    private static final int MOST_SEGMENTS = 200;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PipeParser parser;

    Er7() {
        var context = new DefaultHapiContext(new GenericModelClassFactory());
        context.setValidationContext(ValidationContextFactory.noValidation());
        parser = context.getPipeParser();
    }

    /// Fails with [dk.naervaer.booking.intake.RefusedMessage] when nobody can read it.
    Segments read(String text) {
        var lines = lookedAt(text);
        try {
            return segments(parser.parse(String.join("\r", lines)));
        } catch (HL7Exception | RuntimeException _) {
            throw Findings.unreadable("The message is not HL7 v2 that can be read");
        }
    }

    private static List<String> lookedAt(String text) {
        var lines =
                text.lines()
                        .map(String::strip)
                        .filter(line ->
                                line.length() > 3 && LOOKED_AT.contains(line.substring(0, 3)))
                        .toList();
        var aside = Stream.concat(aside(text, "PD1", 1), aside(text, "NK1", MOST_KIN));
        if (lines.stream().filter(line -> line.startsWith("MSH")).count() != 1)
            throw Findings.unreadable("One message is sent at a time");
        if (lines.size() > MOST_SEGMENTS
                || lines.stream().mapToInt(String::length).sum() > MOST_TEXT)
            throw Findings.unreadable("The message says more than one appointment can need");
        return Stream.concat(lines.stream(), aside).toList();
    }

    private static Stream<String> aside(String text, String name, int most) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name) && line.length() <= LONGEST_ASIDE)
                .limit(most);
    }

    private static Segments segments(Message message) throws HL7Exception {
        Map<String, List<Segment>> found = new HashMap<>();
        for (var name : message.getNames())
            for (var each : message.getAll(name))
                if (each instanceof Segment segment)
                    found.computeIfAbsent(segment.getName(), _ -> new ArrayList<>()).add(segment);
        return new Segments(found);
    }

    /// Where the message begins, after what editors put before it.
    static int begin(byte[] message) {
        int from = startsWithMark(message) ? BYTE_ORDER_MARK.length : 0;
        while (from < message.length && message[from] <= ' ' && message[from] >= 0) from++;
        return from;
    }

    private static boolean startsWithMark(byte[] message) {
        return message.length >= BYTE_ORDER_MARK.length
                && message[0] == BYTE_ORDER_MARK[0]
                && message[1] == BYTE_ORDER_MARK[1]
                && message[2] == BYTE_ORDER_MARK[2];
    }
}
