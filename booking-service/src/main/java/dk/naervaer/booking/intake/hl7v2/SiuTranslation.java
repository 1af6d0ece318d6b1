package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood.Aside;
import dk.naervaer.booking.intake.Understood.Death;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.Unspecified;
import dk.naervaer.booking.intake.hl7v2.Segments.Part;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.web.error.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a scheduling message (SIU) says of an appointment, with every fault it has.
///
/// That an appointment is over is heard even where the rest of the message cannot be read: nobody
/// must be let in to it.
final class SiuTranslation {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Pattern OID = Pattern.compile("[0-2](\\.[0-9]{1,20}){1,40}");

    private final RegisteredEpj epj;
    private final Trigger trigger;
    private final Segments message;
    private final Findings findings = Hl7Dialect.findings();

    private SiuTranslation(RegisteredEpj epj, Trigger trigger, Segments message) {
        this.epj = epj;
        this.trigger = trigger;
        this.message = message;
    }

    /// @param said when, and what makes two messages of one moment differ
    static Telling translate(
            RegisteredEpj epj,
            Trigger trigger,
            Segments message,
            @Nullable Said said,
            IntakeKey key) {
        return new SiuTranslation(epj, trigger, message).telling(said, key);
    }

    private Telling telling(@Nullable Said said, IntakeKey key) {
        var filler = identifier(2);
        var placer = identifier(1);
        var identifiers = identifiers(filler, placer);
        var over = trigger.says() == Trigger.Says.OVER;
        // Of what is over, only a readable part is worth hearing.
        var details = over ? Hl7Dialect.findings() : findings;
        var patient = patient(details);
        var slot = slot(details);
        var place = over ? null : place();
        var form = over ? null : contactForm(date(slot, said));
        var status = status();
        var unlessBegunBy = trigger == Trigger.S16 ? discontinued(said) : null;
        findings.refuseIfAny();
        return new Telling(
                        identifiers,
                        patient,
                        place,
                        slot,
                        form,
                        status,
                        said,
                        unlessBegunBy,
                        over ? null : KinReading.of(message),
                        isProtected(),
                        codes(),
                        key)
                .with(aside(placer, filler, said).unclear(over || form != null ? null : unclear()));
    }

    private Aside aside(
            Optional<Identifier> placer, Optional<Identifier> filler, @Nullable Said said) {
        return new Aside(placer.orElse(null), filler.orElse(null), null, death(said), isComplete());
    }

    /// SCH-2 is the schedule's own name for it and leads; SCH-1 is an alias.
    private List<Identifier> identifiers(Optional<Identifier> filler, Optional<Identifier> placer) {
        if (schedule().flatMap(part -> part.at(2, 1).or(() -> part.at(1, 1))).isEmpty())
            findings.at(
                    "SCH-2.1", Findings.MISSING + ", and SCH-1.1 too: the appointment has no name");
        return Stream.of(filler, placer).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<Part> schedule() {
        return message.first("SCH");
    }

    private Optional<Identifier> identifier(int field) {
        return schedule()
                .flatMap(sch ->
                        sch.at(field, 1)
                                .flatMap(value ->
                                        numbering(sch, field)
                                                .flatMap(system -> named(field, system, value))));
    }

    private Optional<String> numbering(Part sch, int field) {
        var authority = sch.at(field, 3);
        if (authority.isEmpty() || !"ISO".equalsIgnoreCase(sch.at(field, 4).orElse("")))
            return Optional.of(epj.system().numbering());
        if (OID.matcher(authority.get()).matches())
            return Optional.of("urn:oid:" + authority.get());
        findings.at("SCH-" + field + ".3", "Not an ISO object identifier");
        return Optional.empty();
    }

    private Optional<Identifier> named(int field, String system, String value) {
        try {
            return Optional.of(new Identifier(system, value));
        } catch (IllegalArgumentException _) {
            findings.at("SCH-" + field + ".1", "1 to 200 printable characters");
            return Optional.empty();
        }
    }

    private @Nullable PatientIdentity patient(Findings details) {
        var pid = message.first("PID");
        if (pid.isEmpty() && trigger == Trigger.S12) details.at("PID", Findings.MISSING);
        return pid.flatMap(part -> new PatientReading(part, details).identity()).orElse(null);
    }

    /// A number is enough of whom it is about.
    private @Nullable Death death(@Nullable Said said) {
        return message.first("PID")
                .filter(pid -> pid.at(30, 1).filter("Y"::equalsIgnoreCase).isPresent())
                .flatMap(pid -> new PatientReading(pid, Hl7Dialect.findings()).knownByNumber())
                .map(patient -> new Death(patient, said == null ? null : said.at()))
                .orElse(null);
    }

    /// By the protection indicator; what is explicitly nothing holds no longer.
    private @Nullable Boolean isProtected() {
        var told =
                message.first("PD1").map(pd1 -> pd1.deletes(12) ? "N" : pd1.at(12, 1).orElse(""));
        return switch (told.orElse("").toUpperCase(Locale.ROOT)) {
            case "Y" -> true;
            case "N" -> false;
            default -> null;
        };
    }

    private @Nullable TimeSlot slot(Findings details) {
        var slots = new Slots(message, epj.system().zone(), details);
        if (!slots.isStated() && trigger.says() == Trigger.Says.BOOKED)
            details.at("SCH-11.4", Findings.MISSING + ", and TQ1-7 and AIS-4 too");
        return slots.slot().orElse(null);
    }

    private @Nullable Place place() {
        var place = Whereabouts.of(message);
        if (place.isEmpty() && (trigger == Trigger.S12 || Whereabouts.isNamed(message)))
            findings.at(
                    "AIL-3.1",
                    "No department by its SHAK or SOR code, neither here nor in PV1-3.1");
        return place.orElse(null);
    }

    private LocalDate date(@Nullable TimeSlot slot, @Nullable Said said) {
        if (slot != null) return slot.date();
        return said == null ? LocalDate.EPOCH : LocalDate.ofInstant(said.at(), epj.system().zone());
    }

    /// A service that is no virtual one by the hospital's map is given in person; codes of the
    /// appointment alone say nothing where they are not mapped.
    private @Nullable ContactForm contactForm(LocalDate date) {
        var codes = codes();
        return epj.contactForm(codes, date)
                .orElse(
                        services().isEmpty() || Unspecified.isAmong(codes)
                                ? null
                                : ContactForm.PHYSICAL);
    }

    private @Nullable Problem unclear() {
        if (Unspecified.isAmong(services())) return Unspecified.at("AIS-3.1");
        return Unspecified.isAmong(reasons()) ? Unspecified.at("SCH-8.1") : null;
    }

    private List<String> codes() {
        return Stream.concat(services().stream(), reasons().stream()).toList();
    }

    private List<String> services() {
        return message.standing("AIS").flatMap(part -> part.at(3, 1).stream()).toList();
    }

    private List<String> reasons() {
        return message.first("SCH").stream()
                .flatMap(part -> Stream.of(part.at(7, 1), part.at(8, 1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private @Nullable Status status() {
        return switch (trigger) {
            case S12, S13 -> Status.BOOKED;
            case S14 -> filled();
            case S15, S16 -> Status.cancelled(reason());
            case S17 -> Status.DELETED;
            case S26 -> Status.MISSED;
            default -> null;
        };
    }

    /// Table 0278, where the trigger leaves it open.
    private @Nullable Status filled() {
        var told = message.first("SCH").flatMap(part -> part.at(25, 1)).orElse("");
        return switch (told.toUpperCase(Locale.ROOT)) {
            case "" -> null;
            case "BOOKED", "PENDING", "STARTED", "COMPLETE", "OVERBOOK" -> Status.BOOKED;
            case "CANCELLED", "CANCELED", "DISCONTINUED", "DC" -> Status.cancelled(reason());
            case "DELETED" -> Status.DELETED;
            case "NOSHOW" -> Status.MISSED;
            default -> {
                findings.at("SCH-25.1", "Not the status of an appointment by table 0278");
                yield null;
            }
        };
    }

    private boolean isComplete() {
        return trigger == Trigger.S14
                && message.first("SCH")
                        .flatMap(part -> part.at(25, 1))
                        .filter("COMPLETE"::equalsIgnoreCase)
                        .isPresent();
    }

    private String reason() {
        return message.first("SCH")
                .flatMap(part -> part.at(6, 1))
                .filter(code -> CODE.matcher(code).matches())
                .orElse("other");
    }

    private @Nullable Instant discontinued(@Nullable Said said) {
        if (said == null) {
            findings.at("MSH-7", "Missing, or no time: what has begun by then is kept");
            return null;
        }
        return said.at();
    }
}
