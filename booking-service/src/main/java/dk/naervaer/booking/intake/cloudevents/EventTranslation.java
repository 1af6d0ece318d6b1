package dk.naervaer.booking.intake.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.Understood.Aside;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.Unspecified;
import dk.naervaer.web.error.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Translates one event, and says everything that is wrong with it at once.
final class EventTranslation {

    private static final Set<String> APPOINTMENT =
            Set.of(
                    "patient",
                    "department",
                    "start",
                    "end",
                    "course",
                    "contactForm",
                    "codes",
                    "reason");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Pattern SOR = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SHAK = Pattern.compile("[0-9A-Z]{4,7}");
    private static final int MOST_CODES = 20;
    private static final String NO_REASON = "other";

    private final RegisteredEpj epj;
    private final Findings findings = new Findings("The event breaks a rule");

    private EventTranslation(RegisteredEpj epj) {
        this.epj = epj;
    }

    static Understood translate(RegisteredEpj epj, JsonNode event) {
        return new EventTranslation(epj).translate(event);
    }

    private Understood translate(JsonNode body) {
        if (!body.isObject()) throw Findings.unreadable("The body is not an event");
        var members = new Members(body, "", findings);
        var event = CloudEvent.read(members, epj.system().zone());
        var data = members.object("data");
        var type = EventType.named(body.path("type").asText());
        if (type.filter(EventType::needsData).isPresent() && !members.has("data"))
            members.missing("data");
        if (type.filter(EventType.DIED::equals).isPresent()) return died(event, data);
        var telling = telling(event, data);
        findings.refuseIfAny();
        return telling.orElseThrow();
    }

    private Understood died(Optional<CloudEvent> event, Optional<Members> data) {
        var patient =
                data.map(members -> members.only(Set.of("patient", "time")))
                        .flatMap(members -> PatientReading.number(members, "patient"));
        findings.refuseIfAny();
        Instant said = event.map(CloudEvent::time).orElse(null);
        return new Understood.Death(patient.orElseThrow(), said);
    }

    private Optional<Telling> telling(Optional<CloudEvent> event, Optional<Members> data) {
        data.ifPresent(members -> members.only(APPOINTMENT));
        var patient = data.flatMap(members -> PatientReading.named(members, "patient"));
        var isProtected = data.flatMap(members -> PatientReading.isProtected(members, "patient"));
        var place = data.flatMap(this::place);
        var slot = data.flatMap(this::slot);
        var form = data.flatMap(members -> contactForm(members, slot));
        var reason = data.flatMap(members -> members.text("reason", this::isCode, "Not a code"));
        data.ifPresent(members -> members.ignoredObject("course"));
        if (!findings.none()) return Optional.empty();
        var codes = data.map(members -> members.texts("codes").toList()).orElse(List.of());
        return event.map(envelope ->
                new Telling(
                                List.of(new Identifier(envelope.source(), envelope.subject())),
                                patient.orElse(null),
                                place.orElse(null),
                                slot.orElse(null),
                                form.orElse(null),
                                status(envelope.type(), reason.orElse(NO_REASON)),
                                envelope.said(),
                                null,
                                null,
                                isProtected.orElse(null),
                                codes,
                                envelope.key(epj))
                        .with(
                                form.isEmpty() && slot.isPresent()
                                        ? Aside.NOTHING.unclear(unclear(envelope.type(), codes))
                                        : Aside.NOTHING));
    }

    private static @Nullable Problem unclear(EventType type, List<String> codes) {
        return (type == EventType.BOOKED || type == EventType.MOVED) && Unspecified.isAmong(codes)
                ? Unspecified.at("/data/codes")
                : null;
    }

    private static Status status(EventType type, String reason) {
        return switch (type) {
            case BOOKED, MOVED -> Status.BOOKED;
            case CANCELLED -> Status.cancelled(reason);
            case DELETED -> Status.DELETED;
            case MISSED -> Status.MISSED;
            case DIED -> throw new IllegalArgumentException("A death is of no appointment");
        };
    }

    private Optional<Place> place(Members data) {
        return data.object("department")
                .map(department -> department.only(Set.of("sor", "shak")))
                .flatMap(department -> {
                    if (!department.has("sor") && !department.has("shak"))
                        department.missing("sor");
                    var sor = department.text("sor", SOR.asMatchPredicate(), "Not a SOR code");
                    var shak = department.text("shak", SHAK.asMatchPredicate(), "Not a SHAK code");
                    return Stream.of(
                                    sor.map(code -> new Place(Place.Numbering.SOR, code)),
                                    shak.map(code -> new Place(Place.Numbering.SHAK, code)))
                            .flatMap(Optional::stream)
                            .findFirst();
                });
    }

    private Optional<TimeSlot> slot(Members data) {
        if (data.has("start") != data.has("end")) data.missing(data.has("end") ? "start" : "end");
        var zone = epj.system().zone();
        var start = CloudEvent.time(data, "start", zone);
        var end = CloudEvent.time(data, "end", zone);
        if (start.isEmpty() || end.isEmpty()) return Optional.empty();
        if (start.get().isBefore(end.get()))
            return Optional.of(TimeSlot.between(start.get(), end.get(), zone));
        findings.at(data.at("end"), "Must be later than the start");
        return Optional.empty();
    }

    /// What the event says outright; otherwise what the hospital has mapped its codes to.
    private Optional<ContactForm> contactForm(Members data, Optional<TimeSlot> slot) {
        var said =
                data.text("contactForm", this::isForm, "Must be PHYSICAL, VIDEO or PHONE")
                        .map(ContactForm::valueOf);
        var codes = data.texts("codes").toList();
        if (codes.size() > MOST_CODES || !codes.stream().allMatch(this::isCode))
            findings.at(data.at("codes"), "Must be at most 20 codes");
        return said.isPresent() || slot.isEmpty()
                ? said
                : epj.contactForm(codes, slot.get().date());
    }

    private boolean isForm(String text) {
        return Stream.of(ContactForm.values()).anyMatch(form -> form.name().equals(text));
    }

    private boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
