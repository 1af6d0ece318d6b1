package dk.naervaer.booking.web.holding;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.ConversationKind;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.web.FormChoice;
import dk.naervaer.booking.web.holding.ConversationPages.Fault;
import dk.naervaer.web.time.DanishTime;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands in the form of a new conversation; the number is never shown again.
public class ConversationForm {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration USUAL = Duration.ofHours(1);

    @FormParam("id")
    @Nullable String id;

    @FormParam("cpr")
    @Nullable String cpr;

    @FormParam("given")
    @Nullable String given;

    @FormParam("family")
    @Nullable String family;

    @FormParam("kind")
    @Nullable String kind;

    @FormParam("form")
    @Nullable String form;

    @FormParam("department")
    @Nullable String department;

    @FormParam("date")
    @Nullable String date;

    @FormParam("from")
    @Nullable String from;

    @FormParam("to")
    @Nullable String to;

    /// The id is rolled with the empty form, so that a form sent twice opens one conversation.
    static ConversationForm empty(ZonedDateTime now) {
        var form = new ConversationForm();
        var from = now.truncatedTo(ChronoUnit.MINUTES);
        form.id = UUID.randomUUID().toString();
        form.date = from.toLocalDate().toString();
        form.from = from.toLocalTime().toString();
        form.to = from.plus(USUAL).toLocalTime().toString();
        return form;
    }

    List<Fault> faults(Instant now) {
        var faults = new ArrayList<Fault>();
        if (digits().isEmpty()) faults.add(Fault.NO_PATIENT);
        if (kind().isEmpty()) faults.add(Fault.NO_KIND);
        if (window().filter(window -> window.endInstant().isAfter(now)).isEmpty())
            faults.add(Fault.NO_WINDOW);
        return faults;
    }

    Optional<String> digits() {
        var digits = text(cpr).replaceAll("[ -]", "");
        return digits.matches("[0-9]{10}") ? Optional.of(digits) : Optional.empty();
    }

    Optional<ConversationKind> kind() {
        return FormChoice.among(ConversationKind.values(), kind);
    }

    /// How the patient attends; whoever says nothing has the patient in the room.
    ContactForm contactForm() {
        return FormChoice.among(ContactForm.values(), form).orElse(ContactForm.PHYSICAL);
    }

    /// Until past midnight when it ends before it begins.
    Optional<TimeSlot> window() {
        try {
            var day = LocalDate.parse(text(date));
            var begin = day.atTime(LocalTime.parse(text(from))).atZone(DanishTime.ZONE);
            var end = day.atTime(LocalTime.parse(text(to))).atZone(DanishTime.ZONE);
            var closed = end.isAfter(begin) ? end : end.plusDays(1);
            return Duration.between(begin, closed).compareTo(LONGEST) < 0
                    ? Optional.of(
                            TimeSlot.between(
                                    begin.toInstant(), closed.toInstant(), DanishTime.ZONE))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Of our own making, so that no form can take the id of what an EPJ has planned.
    UUID appointmentId() {
        return UUID.nameUUIDFromBytes(("conversation/" + id()).getBytes(UTF_8));
    }

    boolean isNamed() {
        return PatientIdentity.isName(given()) && PatientIdentity.isName(family());
    }

    public UUID id() {
        try {
            return UUID.fromString(text(id));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    public String given() {
        return text(given);
    }

    public String family() {
        return text(family);
    }

    public String department() {
        return text(department);
    }

    public String date() {
        return text(date);
    }

    public String from() {
        return text(from);
    }

    public String to() {
        return text(to);
    }

    public boolean isHeldAs(ContactForm one) {
        return one == contactForm();
    }

    public boolean is(ConversationKind one) {
        return one.name().equals(kind);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
