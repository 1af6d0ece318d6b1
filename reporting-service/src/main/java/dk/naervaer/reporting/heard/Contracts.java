package dk.naervaer.reporting.heard;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.reporting.consultation.AppointmentFact;
import dk.naervaer.reporting.consultation.ContactForm;
import dk.naervaer.reporting.consultation.InvitationFact;
import dk.naervaer.reporting.consultation.Outcome;
import dk.naervaer.reporting.consultation.Place;
import dk.naervaer.reporting.consultation.RelativeWish;
import dk.naervaer.reporting.figures.Practices.Agreed;
import dk.naervaer.web.unit.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the published events that figures rest on. The records hold what we need of each, and what
/// others add is ignored.
public final class Contracts {

    record Slot(LocalDateTime start) {}

    record Placed(Place department, Slot slot) {

        LocalDate date() {
            return slot.start().toLocalDate();
        }
    }

    record Concluded(Outcome outcome, @Nullable ContactForm actualContactForm) {}

    record Issued(String appointmentId) {}

    record Unmet(String reason) {}

    record Practice(boolean onBoard) {}

    record Dated(LocalDate from, Practice practice) {}

    record UnitPracticeAgreed(List<Dated> practices) {
        List<Agreed> agreed() {
            return practices.stream()
                    .map(one -> new Agreed(one.from(), one.practice().onBoard()))
                    .toList();
        }
    }

    record Period(
            String name,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String sor,
            @Nullable String shak) {}

    record UnitRegistered(String id, String type, List<Period> periods) {

        List<Unit> rows() {
            var level = Unit.Type.valueOf(type.toUpperCase(Locale.ROOT));
            return periods.stream()
                    .map(one ->
                            new Unit(
                                    id,
                                    level,
                                    one.name(),
                                    one.parent(),
                                    one.validFrom(),
                                    one.validTo(),
                                    one.sor(),
                                    one.shak()))
                    .toList();
        }
    }

    private Contracts() {}

    static AppointmentFact appointment(HeardEvent event) {
        return switch (event.type()) {
            case "appointment-booked.v1" -> {
                var booked = placed(event);
                yield new AppointmentFact.Booked(booked.date(), booked.department());
            }
            case "appointment-moved.v1" -> {
                var moved = placed(event);
                yield new AppointmentFact.Moved(moved.date(), moved.department());
            }
            case "appointment-cancelled.v1" -> new AppointmentFact.Cancelled();
            case "appointment-concluded.v1" -> {
                var concluded = required(event, "outcome").as(Concluded.class);
                yield new AppointmentFact.Concluded(
                        concluded.outcome(), concluded.actualContactForm());
            }
            default -> apart(event);
        };
    }

    private static AppointmentFact apart(HeardEvent event) {
        return switch (event.type()) {
            case "appointment-opened.v1" -> new AppointmentFact.Opened();
            case "appointment-relative-wished.v1" -> new AppointmentFact.Wished(RelativeWish.OPEN);
            case "appointment-relative-wish-withdrawn.v1" -> new AppointmentFact.Wished(null);
            case "appointment-relative-wish-met.v1" -> new AppointmentFact.Wished(RelativeWish.MET);
            case "appointment-relative-wish-unmet.v1" ->
                    new AppointmentFact.Wished(
                            new RelativeWish(required(event, "reason").as(Unmet.class).reason()));
            default -> new AppointmentFact.Unrelated();
        };
    }

    static InvitationFact invitation(HeardEvent event) {
        return switch (event.type()) {
            case "invitation-issued.v1" ->
                    new InvitationFact.Issued(
                            required(event, "appointmentId").as(Issued.class).appointmentId());
            case "invitation-reissued.v1" -> new InvitationFact.Reissued();
            case "invitation-joined.v1" -> new InvitationFact.Joined();
            default -> new InvitationFact.Unrelated();
        };
    }

    static Optional<UnitRegistered> unit(HeardEvent event) {
        return event.type().equals("unit-registered.v1")
                ? Optional.of(required(event, "id", "type", "periods").as(UnitRegistered.class))
                : Optional.empty();
    }

    static Optional<UnitPracticeAgreed> practice(HeardEvent event) {
        return event.type().equals("unit-practice-agreed.v1")
                ? Optional.of(required(event, "practices").as(UnitPracticeAgreed.class))
                : Optional.empty();
    }

    private static Placed placed(HeardEvent event) {
        required(event, "/department/sor", "/slot/start");
        return event.as(Placed.class);
    }

    // What the contract promises is checked here, so that a broken fact waits instead of counting
    // as something else.
    private static HeardEvent required(HeardEvent event, String... fields) {
        for (var field : fields) {
            JsonNode value = event.data().at(field.startsWith("/") ? field : "/" + field);
            if (value.isMissingNode() || value.isNull())
                throw new IllegalArgumentException(event.type() + " without " + field);
        }
        return event;
    }
}
