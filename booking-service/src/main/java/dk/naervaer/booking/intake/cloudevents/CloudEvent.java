package dk.naervaer.booking.intake.cloudevents;

import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.intake.OffsetTime;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.eventsourcing.store.IntakeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The envelope of an event, as CloudEvents 1.0 has it.
///
/// @param subject what the EPJ calls the appointment
/// @param time when the EPJ said it; `null` where it does not tell
/// @param hash of the whole event
record CloudEvent(
        EventType type,
        String source,
        String id,
        String subject,
        @Nullable Instant time,
        String hash) {

    private static final int LONGEST = 200;
    private static final int TIE_BREAK = 12;
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,40}");
    private static final Pattern JSON = Pattern.compile("application/json(;.*)?");
    private static final Set<String> STANDARD =
            Set.of(
                    "specversion",
                    "type",
                    "source",
                    "id",
                    "subject",
                    "time",
                    "datacontenttype",
                    "dataschema");
    private static final Set<String> DATA = Set.of("data", "data_base64");
    private static final String FITS = "Must be 1 to 200 printable characters";

    /// Empty when something is wrong, which the findings then say.
    static Optional<CloudEvent> read(Members event, ZoneId zone) {
        checkAttributes(event);
        event.needed("specversion", "1.0"::equals, "Only the version 1.0 is understood");
        var type =
                event.needed(
                                "type",
                                text -> EventType.named(text).isPresent(),
                                "Not a type that is taken here")
                        .flatMap(EventType::named);
        var source = event.needed("source", CloudEvent::fits, FITS);
        var id = event.needed("id", CloudEvent::fits, FITS);
        var subject =
                type.filter(EventType::isOfAnAppointment).isPresent()
                        ? event.needed("subject", CloudEvent::fits, FITS)
                        : event.text("subject", CloudEvent::fits, FITS);
        event.text(
                "datacontenttype", text -> JSON.matcher(text).matches(), "The data must be JSON");
        var time = time(event, "time", zone);
        if (!event.findings().none() || type.isEmpty() || source.isEmpty() || id.isEmpty())
            return Optional.empty();
        return Optional.of(
                new CloudEvent(
                        type.get(),
                        source.get(),
                        id.get(),
                        subject.orElse(""),
                        time.orElse(null),
                        hash(EventJson.write(event.object()))));
    }

    /// Senders may have attributes of their own, but nothing hides in them. Their names are not
    /// repeated: they may be anything.
    private static void checkAttributes(Members event) {
        for (var attribute : event.object().properties()) {
            var name = attribute.getKey();
            if (DATA.contains(name)) continue;
            if (!ATTRIBUTE.matcher(name).matches())
                event.findings().at("", "Has an attribute whose name CloudEvents do not allow");
            else if (attribute.getValue().isContainerNode() && STANDARD.contains(name))
                event.findings().at(event.at(name), "Must not be an object or array");
            else if (attribute.getValue().isContainerNode())
                event.findings().at("", "Has an attribute that is an object or array");
        }
        if (event.has("data_base64"))
            event.findings().at(event.at("data_base64"), "The data must be JSON");
    }

    static Optional<Instant> time(Members object, String name, ZoneId zone) {
        return object.text(name)
                .flatMap(text ->
                        switch (OffsetTime.read(text, zone)) {
                            case OffsetTime.At(var instant) -> Optional.of(instant);
                            case OffsetTime.Unclear(var why) -> {
                                object.findings().at(object.at(name), why);
                                yield Optional.empty();
                            }
                        });
    }

    static boolean fits(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    @Nullable Said said() {
        if (time == null) return null;
        var name = (source + "|" + id).getBytes(StandardCharsets.UTF_8);
        return new Said(time, hash(name).substring(0, TIE_BREAK));
    }

    /// The client stands in it, since anybody can write anybody's source.
    IntakeKey key(RegisteredEpj epj) {
        return new IntakeKey("events:" + epj.client() + ":" + source, id, hash);
    }

    private static String hash(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
