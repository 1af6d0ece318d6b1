package dk.naervaer.consent.web;

import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.web.ConsentRequest.ScopeRequest;
import dk.naervaer.web.time.DanishTime;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody has written into a form, kept as written so that it can be shown again.
///
/// @param id of the relative to be; the same form sent twice names nobody twice
/// @param scope `ALL` or the id of one appointment
public record Entry(
        String id,
        String given,
        String family,
        String relationship,
        String channel,
        String phone,
        String email,
        String language,
        String scope,
        String until) {

    static Entry blank(UUID id, List<AppointmentShown> appointments, String language) {
        var scope = appointments.size() == 1 ? appointments.getFirst().id().toString() : "";
        return new Entry(id.toString(), "", "", "", "SMS", "", "", language, scope, "");
    }

    static Entry of(String id, MultivaluedMap<String, String> form) {
        return new Entry(
                id,
                field(form, "given"),
                field(form, "family"),
                field(form, "relationship"),
                field(form, "channel"),
                field(form, "phone"),
                field(form, "email"),
                field(form, "language"),
                field(form, "scope"),
                field(form, "until"));
    }

    static String field(MultivaluedMap<String, String> form, String name) {
        return RelativeRequest.text(form.getFirst(name));
    }

    public boolean all() {
        return scope.equals(Scope.Type.ALL.name());
    }

    RelativeRequest relative() {
        return new RelativeRequest(given, family, relationship, phone, email, language, channel);
    }

    /// An empty last day becomes the day of the appointment, or half a year for all of them.
    ConsentRequest consent(List<AppointmentShown> appointments, LocalDate today) {
        var type = all() ? Scope.Type.ALL : Scope.Type.APPOINTMENT;
        var last = until.isEmpty() ? lastDay(appointments, today).toString() : until;
        return new ConsentRequest(
                id,
                Degree.ATTEND.name(),
                new ScopeRequest(type.name(), all() ? null : scope),
                last);
    }

    Optional<AppointmentShown> appointment(List<AppointmentShown> appointments) {
        return appointments.stream().filter(one -> one.id().toString().equals(scope)).findFirst();
    }

    private LocalDate lastDay(List<AppointmentShown> appointments, LocalDate today) {
        var latest = today.plusYears(1);
        return appointment(appointments)
                .map(one -> LocalDate.ofInstant(one.start(), DanishTime.ZONE))
                .map(day -> day.isAfter(latest) ? latest : day)
                .map(day -> day.isBefore(today) ? today : day)
                .orElse(today.plusMonths(6));
    }

    @Override
    public String toString() {
        return "entry";
    }
}
