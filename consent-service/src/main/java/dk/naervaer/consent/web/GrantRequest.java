package dk.naervaer.consent.web;

import static dk.naervaer.consent.web.RelativeRequest.one;
import static dk.naervaer.consent.web.RelativeRequest.text;

import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.web.Faults.Fault;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a consent is to permit, as the patient, or a program for them, writes it down.
public record GrantRequest(
        @Nullable String degree,
        @Nullable String note,
        @Nullable ScopeRequest scope,
        @Nullable String until) {

    static final int LONGEST_NOTE = 200;

    /// What the consent is to cover.
    public record ScopeRequest(
            @Nullable String type, @Nullable String appointmentId, @Nullable String unit) {

        Optional<Scope> read() {
            return one(Scope.Type.values(), type)
                    .flatMap(kind ->
                            switch (kind) {
                                case ALL -> alone() ? Optional.of(Scope.all()) : Optional.empty();
                                case APPOINTMENT -> uuid(appointmentId).map(Scope::appointment);
                                case COURSE -> unitId().map(Scope::course);
                                case DEPARTMENT -> unitId().map(Scope::department);
                            });
        }

        private boolean alone() {
            return text(appointmentId).isEmpty() && text(unit).isEmpty();
        }

        private Optional<String> unitId() {
            return Optional.of(text(unit)).filter(id -> id.matches("[a-z0-9-]{2,60}"));
        }
    }

    public Faults faults(Degrees degrees) {
        var faults = new ArrayList<Fault>();
        degrees.find(degree)
                .ifPresentOrElse(
                        known -> noteFault(known).ifPresent(faults::add),
                        () -> faults.add(new Fault("degree", Wrong.DEGREE_UNKNOWN)));
        if (readScope().isEmpty()) faults.add(new Fault("scope", Wrong.SCOPE_UNKNOWN));
        if (date(until).isEmpty()) faults.add(new Fault("until", Wrong.UNTIL_UNREADABLE));
        return new Faults(faults);
    }

    private Optional<Fault> noteFault(Degree known) {
        var said = text(note);
        if (known.part() && said.isEmpty())
            return Optional.of(new Fault("note", Wrong.NOTE_MISSING));
        if (!known.part() && !said.isEmpty())
            return Optional.of(new Fault("note", Wrong.NOTE_OUT_OF_PLACE));
        return said.length() > LONGEST_NOTE
                ? Optional.of(new Fault("note", Wrong.NOTE_TOO_LONG))
                : Optional.empty();
    }

    public Optional<Scope> readScope() {
        return scope == null ? Optional.empty() : scope.read();
    }

    /// Only when there are no faults.
    public LocalDate lastDay() {
        return date(until).orElseThrow();
    }

    /// Only when there are no faults. The note is sealed here.
    public Grant toGrant(Degrees degrees, PersonId patient, Keyring keys) {
        var said = text(note);
        return new Grant(
                degrees.find(degree).orElseThrow(),
                said.isEmpty() ? null : keys.seal(patient, KeyClass.EVIDENCE, "note", said),
                readScope().orElseThrow(),
                lastDay());
    }

    public static Optional<UUID> uuid(@Nullable String value) {
        var text = text(value);
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    public static Optional<LocalDate> date(@Nullable String value) {
        try {
            return Optional.of(LocalDate.parse(text(value)))
                    .filter(date -> date.getYear() > 0 && date.getYear() < 10_000);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "grant request";
    }
}
