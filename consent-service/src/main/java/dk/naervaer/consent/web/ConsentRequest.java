package dk.naervaer.consent.web;

import static dk.naervaer.consent.web.RelativeRequest.one;
import static dk.naervaer.consent.web.RelativeRequest.text;

import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.web.Faults.Fault;
import dk.naervaer.web.time.DanishTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent as the patient, or a program for them, writes it down.
public record ConsentRequest(
        @Nullable String relativeId,
        @Nullable String degree,
        @Nullable ScopeRequest scope,
        @Nullable String until) {

    /// What the consent is to cover.
    public record ScopeRequest(@Nullable String type, @Nullable String appointmentId) {

        Optional<Scope> read() {
            var kind = one(Scope.Type.values(), type);
            var id = uuid(appointmentId);
            return kind.flatMap(k ->
                    switch (k) {
                        case ALL ->
                                text(appointmentId).isEmpty()
                                        ? Optional.of(Scope.all())
                                        : Optional.empty();
                        case APPOINTMENT -> id.map(Scope::appointment);
                    });
        }
    }

    public Faults faults() {
        var faults = new ArrayList<Fault>();
        if (uuid(relativeId).isEmpty()) faults.add(new Fault("relativeId", Wrong.RELATIVE_MISSING));
        if (one(Degree.values(), degree).isEmpty())
            faults.add(new Fault("degree", Wrong.DEGREE_UNKNOWN));
        if (readScope().isEmpty()) faults.add(new Fault("scope", Wrong.SCOPE_UNKNOWN));
        if (date(until).isEmpty()) faults.add(new Fault("until", Wrong.UNTIL_UNREADABLE));
        return new Faults(faults);
    }

    UUID relative() {
        return uuid(relativeId).orElseThrow();
    }

    Optional<Scope> readScope() {
        return scope == null ? Optional.empty() : scope.read();
    }

    /// Only when there are no faults.
    LocalDate lastDay() {
        return date(until).orElseThrow();
    }

    /// Only when there are no faults.
    GiveConsent toCommand(UUID consentId, Instant now) {
        return new GiveConsent(
                consentId,
                Degree.valueOf(text(degree)),
                readScope().orElseThrow(),
                lastDay(),
                now,
                LocalDate.ofInstant(now, DanishTime.ZONE));
    }

    static Optional<UUID> uuid(@Nullable String value) {
        var text = text(value);
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    static Optional<LocalDate> date(@Nullable String value) {
        try {
            return Optional.of(LocalDate.parse(text(value)))
                    .filter(date -> date.getYear() > 0 && date.getYear() < 10_000);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
