package dk.naervaer.booking.reply;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.epj.CodeRule;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Sender;
import dk.naervaer.booking.intake.hl7v2.Hl7Settings.Processing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How it went as an HL7 v2.5.1 SIU: S26 when the patient did not come, otherwise S14. It names the
/// appointment by the EPJ's own identifier, and no person.
///
/// @param conclusion how it went; `null` while only how the patient will attend is told
/// @param participants how many relatives took part
record SiuReply(
        EpjSystem epj,
        AppointmentBooked plan,
        @Nullable Conclusion conclusion,
        int participants,
        UUID id,
        Processing processing,
        Instant now) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ", Locale.ROOT);

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
        var identifier = escaped(plan.identifier().value());
        var slot = plan.slot();
        return "SCH|%s|%s||||%s|||||^^^%s^%s||||||||||||||%s"
                .formatted(
                        identifier,
                        identifier,
                        conclusion == null ? "" : conclusion.outcome(),
                        time(slot.startInstant(), slot.zone()),
                        time(slot.endInstant(), slot.zone()),
                        status());
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
        var code = form == null ? "" : code(form, plan.slot().date());
        var name = form == null ? "" : form.name();
        return "RGS|1|U\rAIS|1|U|%s^%s|%s"
                .formatted(
                        escaped(code), name, time(plan.slot().startInstant(), plan.slot().zone()));
    }

    private String code(ContactForm form, LocalDate date) {
        return epj.codes().stream()
                .filter(rule -> rule.meaning().name().equals(form.name()))
                .filter(rule -> epj.meaning(rule.code(), date).isPresent())
                .map(CodeRule::code)
                .findFirst()
                .orElse("");
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
