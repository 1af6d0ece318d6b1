package dk.naervaer.booking.reply;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Sender;
import dk.naervaer.booking.intake.Aliases;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.hl7v2.Hl7Settings.Processing;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How it went as an HL7 v2.5.1 SIU: S26 when the patient did not come, otherwise S14. It names the
/// appointment by the EPJ's own identifier, and no person.
///
/// @param conclusion how it went; `null` while only how the patient will attend is told
/// @param participants how many relatives took part
/// @param numbers which of its numbers is whose; `null` where it goes by one alone
/// @param id of the message, the same each time it is said
record SiuReply(
        EpjSystem epj,
        AppointmentBooked plan,
        @Nullable Conclusion conclusion,
        int participants,
        Aliases.@Nullable Numbers numbers,
        String id,
        Processing processing,
        Instant now) {

    private static final String OID = "urn:oid:";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ", Locale.ROOT);

    /// Whether an acknowledgement says that this very message is taken.
    boolean isTaken(String acknowledgement) {
        var fields = acknowledged(acknowledgement);
        if (fields.size() < 3 || !fields.get(2).strip().equals(id))
            throw new IllegalArgumentException("What is acknowledged is another message");
        return fields.get(1).equals("AA") || fields.get(1).equals("CA");
    }

    /// The fields of its MSA, between the signs it is written with.
    private static List<String> acknowledged(String acknowledgement) {
        return acknowledgement
                .lines()
                .filter(line -> line.startsWith("MSA") && line.length() > 3)
                .map(line -> List.of(line.split(Pattern.quote(line.substring(3, 4)), -1)))
                .findFirst()
                .orElse(List.of());
    }

    String text() {
        var trigger = conclusion != null && conclusion.outcome() == Outcome.NO_SHOW ? "S26" : "S14";
        return String.join("\r", header(trigger), schedule(), note(), service()) + "\r";
    }

    private String header(String trigger) {
        var to = epj.senders().isEmpty() ? new Sender("", "") : epj.senders().getFirst();
        return "MSH|^~\\&|NAERVAER||%s|%s|%s||SIU^%s^SIU_S12|%s|%s|2.5.1|||AL|NE|DNK|UNICODE UTF-8"
                .formatted(
                        escaped(to.application()),
                        escaped(to.facility()),
                        time(now, epj.zone()),
                        trigger,
                        id,
                        processing);
    }

    /// SCH-1 and SCH-2, SCH-6 what it came to, SCH-11 when, SCH-25 as table 0278 has it.
    private String schedule() {
        var slot = plan.slot();
        return "SCH|%s|%s||||%s|||||^^^%s^%s||||||||||||||%s"
                .formatted(
                        number(numbers == null ? plan.identifier() : numbers.placer()),
                        number(numbers == null ? plan.identifier() : numbers.filler()),
                        conclusion == null ? "" : conclusion.outcome(),
                        time(slot.startInstant(), slot.zone()),
                        time(slot.endInstant(), slot.zone()),
                        status());
    }

    /// With its authority, where the numbering has an object identifier.
    private static String number(Identifier number) {
        var value = escaped(number.value());
        return number.system().startsWith(OID)
                ? value + "^^" + escaped(number.system().substring(OID.length())) + "^ISO"
                : value;
    }

    private String status() {
        if (conclusion == null) return "Booked";
        return switch (conclusion.outcome()) {
            case HELD -> "Complete";
            case NO_SHOW -> "Noshow";
            case TECHNICAL_FAILURE, UNANSWERED -> "Booked";
            case CANCELLED -> "Cancelled";
        };
    }

    private String note() {
        return "NTE|1|P|RELATIVES=" + participants;
    }

    /// AIS-3: the hospital's own code for how the patient attended, or our word for it.
    private String service() {
        var form = conclusion == null ? plan.contactForm() : conclusion.actualContactForm();
        var code =
                form == null
                        ? ""
                        : new RegisteredEpj(epj).code(form, plan.slot().date()).orElse("");
        var name = form == null ? "" : form.name();
        return "RGS|1|U\rAIS|1|U|%s^%s|%s"
                .formatted(
                        escaped(code), name, time(plan.slot().startInstant(), plan.slot().zone()));
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String escaped(@Nullable String text) {
        if (text == null) return "";
        return text.replace("\\", "\\E\\")
                .replace("|", "\\F\\")
                .replace("^", "\\S\\")
                .replace("&", "\\T\\")
                .replace("~", "\\R\\");
    }
}
