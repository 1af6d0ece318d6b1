package dk.naervaer.consent.web.page;

import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.web.GrantRequest;
import dk.naervaer.consent.web.GrantRequest.ScopeRequest;
import dk.naervaer.consent.web.RelativeRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody has written into a form, kept as written so that it can be shown again.
///
/// @param id of the relative to be; the same form sent twice names nobody twice
/// @param fields by name; what was not written is empty
public record Entry(String id, Map<String, String> fields) {

    private static final List<String> NAMES =
            List.of(
                    "given",
                    "family",
                    "relationship",
                    "channel",
                    "phone",
                    "phoneAgain",
                    "email",
                    "language",
                    "interpreter",
                    "child",
                    "degree",
                    "note",
                    "scope",
                    "until",
                    "propose");

    public Entry {
        fields = Map.copyOf(fields);
    }

    static Entry blank(String id, List<AppointmentShown> appointments, String language) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("channel", "SMS");
        fields.put("language", language);
        fields.put("degree", Degree.ATTEND.code());
        if (appointments.size() == 1) fields.put("scope", appointments.getFirst().id().toString());
        return new Entry(id, fields);
    }

    static Entry of(String id, MultivaluedMap<String, String> form) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : NAMES) fields.put(name, RelativeRequest.text(form.getFirst(name)));
        return new Entry(id, fields);
    }

    /// A consent as it stands, to be changed or accepted.
    static Entry of(Overview.Given given) {
        var grant = given.consent().grant();
        var scope = grant.scope();
        var chosen =
                switch (scope.type()) {
                    case ALL -> scope.type().name();
                    case APPOINTMENT -> String.valueOf(scope.appointmentId());
                    case COURSE, DEPARTMENT -> scope.type() + ":" + scope.unit();
                };
        var fields = new LinkedHashMap<String, String>();
        fields.put("degree", grant.degree().code());
        fields.put("note", given.note() == null ? "" : given.note());
        fields.put("scope", chosen);
        fields.put("until", grant.until().toString());
        return new Entry(given.consent().id().toString(), fields);
    }

    /// A relative's contact as it stands, to be confirmed or put right.
    static Entry of(RelativeShown relative) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("channel", relative.channel().name());
        fields.put("phone", relative.phone() == null ? "" : relative.phone());
        fields.put("phoneAgain", relative.phone() == null ? "" : relative.phone());
        fields.put("email", relative.email() == null ? "" : relative.email());
        fields.put("language", relative.language());
        return new Entry(relative.id().toString(), fields);
    }

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return at(field).equals(value);
    }

    RelativeRequest relative() {
        return new RelativeRequest(
                at("given"),
                at("family"),
                at("relationship"),
                at("phone"),
                at("email"),
                at("language"),
                at("channel"),
                at("interpreter"),
                !at("child").isEmpty());
    }

    /// An empty last day leaves room for the appointment to be moved; it is half a year for more
    /// than one.
    GrantRequest grant(List<AppointmentShown> appointments, LocalDate today) {
        var last = at("until").isEmpty() ? lastDay(appointments, today).toString() : at("until");
        return new GrantRequest(at("degree"), at("note"), scope(), last);
    }

    private ScopeRequest scope() {
        var chosen = at("scope");
        if (chosen.equals(Scope.Type.ALL.name())) return new ScopeRequest(chosen, null, null);
        int colon = chosen.indexOf(':');
        return colon < 0
                ? new ScopeRequest(Scope.Type.APPOINTMENT.name(), chosen, null)
                : new ScopeRequest(chosen.substring(0, colon), null, chosen.substring(colon + 1));
    }

    boolean ofOne() {
        return GrantRequest.uuid(at("scope")).isPresent();
    }

    Optional<AppointmentShown> appointment(List<AppointmentShown> appointments) {
        return appointments.stream().filter(one -> is("scope", one.id().toString())).findFirst();
    }

    private LocalDate lastDay(List<AppointmentShown> appointments, LocalDate today) {
        return appointment(appointments)
                .map(one -> Giving.ofOneAppointment(one.day(), today))
                .orElse(today.plusMonths(6));
    }

    @Override
    public String toString() {
        return "entry";
    }
}
