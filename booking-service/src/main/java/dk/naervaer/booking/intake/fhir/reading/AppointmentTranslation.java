package dk.naervaer.booking.intake.fhir.reading;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.OffsetTime;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood.Aside;
import dk.naervaer.booking.intake.Understood.Death;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.Unspecified;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.web.error.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/// Translates one FHIR Appointment, and says everything that is wrong with it at once.
///
/// A relative in the message is proposed to the patient, who alone can let them in.
public final class AppointmentTranslation {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final String NO_TIME =
            "Missing, or not a time with seconds and an offset from UTC";
    private static final String SERVICE_TYPE = "Appointment.serviceType";
    private static final Problem UNMAPPED = Unspecified.at(SERVICE_TYPE);
    private static final int MOST_NAMES = 10;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /// What a sender should know of a message that was taken.
    public record Remark(IssueSeverity severity, String expression, String text) {}

    /// @param remarks told to those who ask for an OperationOutcome
    public record Translated(Telling telling, List<Remark> remarks) {}

    private final RegisteredEpj epj;
    private final FhirMessage message;
    private final Appointment fhir;
    private final Instant now;
    private final Findings findings = new Findings("The appointment breaks a rule");
    private final List<Remark> remarks = new ArrayList<>();

    private AppointmentTranslation(RegisteredEpj epj, FhirMessage message, Instant now) {
        this.epj = epj;
        this.message = message;
        this.fhir = message.fhir();
        this.now = now;
    }

    static Translated translate(RegisteredEpj epj, FhirMessage message, Instant now) {
        return new AppointmentTranslation(epj, message, now).translate();
    }

    private Translated translate() {
        var identifiers = identifiers();
        var status = status();
        var slot = slot();
        var patient =
                new PatientReading(findings, "Appointment.contained.ofType(Patient)").of(fhir);
        var place = new PlaceReading(findings).of(fhir);
        var said = said();
        findings.refuseIfAny();
        var form = contactForm(slot);
        var meeting = new MeetingReading(fhir, remarks::add).read();
        rememberRelatives();
        return new Translated(
                new Telling(
                        identifiers,
                        patient,
                        place,
                        slot,
                        form,
                        status,
                        said,
                        null,
                        new RelativeReading(fhir).relatives(),
                        meeting,
                        ProtectionReading.of(fhir),
                        new FormReading(epj, fhir, date(slot)).codes(),
                        message.intakeKey(epj),
                        aside(form, said)),
                List.copyOf(remarks));
    }

    /// The one in the address leads; of the others, those that name the appointment.
    private List<Identifier> identifiers() {
        var all = new LinkedHashSet<Identifier>();
        var named = fhir.getIdentifier().stream().flatMap(this::identifier).toList();
        var asked = message.asked();
        if (asked != null && named.contains(asked)) all.add(asked);
        all.addAll(named);
        if (asked != null && !named.contains(asked))
            findings.at(
                    "Appointment.identifier",
                    "Must carry the identifier that stands in the address");
        if (all.isEmpty())
            findings.at("Appointment.identifier", "Needs an identifier with system and value");
        if (all.size() > MOST_NAMES)
            findings.at("Appointment.identifier", "At most " + MOST_NAMES + " identifiers");
        return List.copyOf(all);
    }

    private Stream<Identifier> identifier(org.hl7.fhir.r4.model.Identifier one) {
        if (!one.hasValue() || FhirSystems.MEETING.equals(one.getSystem())) return Stream.empty();
        try {
            return Stream.of(
                    one.hasSystem()
                            ? new Identifier(one.getSystem(), one.getValue())
                            : epj.identifier(one.getValue()));
        } catch (IllegalArgumentException _) {
            findings.at("Appointment.identifier", "Is blank, too long or unprintable");
            return Stream.empty();
        }
    }

    private @Nullable Status status() {
        if (fhir.getStatus() == null) {
            findings.at("Appointment.status", "Missing, or not a status FHIR R4 knows");
            return null;
        }
        return switch (fhir.getStatus()) {
            case CANCELLED -> Status.cancelled(cancellationReason());
            case ENTEREDINERROR -> Status.DELETED;
            case NOSHOW -> Status.MISSED;
            case WAITLIST, NULL -> {
                findings.at(
                        "Appointment.status", "A place on a waiting list is no appointment yet");
                yield null;
            }
            // How it went is told by the staff here; these say no more than that it is booked.
            case PROPOSED, PENDING, BOOKED, ARRIVED, CHECKEDIN, FULFILLED -> Status.BOOKED;
        };
    }

    private String cancellationReason() {
        return fhir.getCancelationReason().getCoding().stream()
                .map(Coding::getCode)
                .filter(code -> code != null && CODE.matcher(code).matches())
                .findFirst()
                .orElse("other");
    }

    /// What is cancelled need not say when it would have been.
    private @Nullable TimeSlot slot() {
        if (isOff() && !fhir.hasStartElement() && !fhir.hasEndElement()) return null;
        var start = time("Appointment.start", fhir.getStartElement());
        var end = time("Appointment.end", fhir.getEndElement());
        if (start == null || end == null) return null;
        if (start.isBefore(end)) return TimeSlot.between(start, end, epj.system().zone());
        findings.at("Appointment.end", "Must be later than the start");
        return null;
    }

    private boolean isOff() {
        return fhir.getStatus() == Appointment.AppointmentStatus.CANCELLED
                || fhir.getStatus() == Appointment.AppointmentStatus.ENTEREDINERROR;
    }

    private @Nullable Instant time(String expression, InstantType element) {
        return switch (read(element, epj.system().zone())) {
            case OffsetTime.At(var instant) -> instant;
            case OffsetTime.Unclear unclear -> {
                findings.at(
                        expression, unclear.equals(OffsetTime.NO_TIME) ? NO_TIME : unclear.why());
                yield null;
            }
        };
    }

    private static OffsetTime read(InstantType element, ZoneId zone) {
        var text = element.getValueAsString();
        return text == null ? OffsetTime.NO_TIME : OffsetTime.read(text, zone);
    }

    /// Two messages of one instant are told apart by what they say.
    private @Nullable Said said() {
        var told =
                fhir.getExtension().stream()
                        .filter(one -> FhirSystems.TOLD_AT.equals(one.getUrl()))
                        .map(Extension::getValue)
                        .toList();
        if (told.isEmpty()) return null;
        var at =
                told.size() == 1 && told.getFirst() instanceof InstantType one
                        ? read(one, ZoneOffset.UTC)
                        : OffsetTime.NO_TIME;
        var expression = "Appointment.extension('" + FhirSystems.TOLD_AT + "')";
        if (!(at instanceof OffsetTime.At(var instant))) {
            findings.at(expression, "Needs one valueInstant with an offset from UTC");
            return null;
        }
        // It would outlive everything that is said until then.
        if (instant.isAfter(now.plus(CLOCKS_DIFFER))) {
            findings.at(expression, "Lies in the future");
            return null;
        }
        return new Said(instant, message.hash().substring(0, 16));
    }

    private @Nullable ContactForm contactForm(@Nullable TimeSlot slot) {
        var form = new FormReading(epj, fhir, date(slot)).read();
        if (form.isEmpty())
            remarks.add(new Remark(IssueSeverity.WARNING, SERVICE_TYPE, Unspecified.SENTENCE));
        return form.orElse(null);
    }

    private Aside aside(@Nullable ContactForm form, @Nullable Said said) {
        return Aside.NOTHING
                .unclear(form == null && !isOff() ? UNMAPPED : null)
                .death(death(said))
                .held(fhir.getStatus() == Appointment.AppointmentStatus.FULFILLED);
    }

    private @Nullable Death death(@Nullable Said said) {
        for (var one : fhir.getParticipant())
            if (one.getActor().getResource() instanceof Patient patient
                    && FhirDialect.understand(patient) instanceof Death(var who, _))
                return new Death(who, said == null ? null : said.at());
        return null;
    }

    private LocalDate date(@Nullable TimeSlot slot) {
        return slot == null ? LocalDate.ofInstant(now, epj.system().zone()) : slot.date();
    }

    private void rememberRelatives() {
        var relatives =
                fhir.getParticipant().stream()
                        .filter(one -> one.getActor().getResource() instanceof RelatedPerson)
                        .count();
        if (relatives > 0)
            remarks.add(
                    new Remark(
                            IssueSeverity.INFORMATION,
                            "Appointment.participant",
                            "Relatives are let in by the patient: those in the message are proposed"
                                    + " to the patient, and no answer of theirs is changed"));
    }
}
