package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.consent.relative.IdentityCheck;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Faults.Fault;
import dk.naervaer.consent.web.GrantRequest;
import dk.naervaer.consent.web.GrantRequest.ScopeRequest;
import dk.naervaer.consent.web.RelativeRequest;
import dk.naervaer.consent.web.Wrong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent as staff write it down at one appointment.
///
/// @param relativeId of one the patient has named; null for somebody new
/// @param relative who is new; of one the patient has named where to reach them, said to be right,
///   or null
/// @param grant null for the whole of this appointment
/// @param capacity by what right the giver consents; null for the patient in person
/// @param giver the name of who consents for the patient; null for the patient in person
public record Recorded(
        @Nullable String relativeId,
        @Nullable RelativeRequest relative,
        @Nullable GrantRequest grant,
        @Nullable String capacity,
        @Nullable String giver,
        @Nullable String form,
        @Nullable String identityCheck,
        @Nullable String whyNotWritten) {

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NAME = 100;

    Faults faults() {
        var faults = new ArrayList<Fault>();
        var known = GrantRequest.uuid(relativeId);
        if (known.isEmpty() && relative == null)
            faults.add(new Fault("relativeId", Wrong.RELATIVE_MISSING));
        if (relative != null)
            faults.addAll((known.isEmpty() ? relative.faults() : relative.contactFaults()).all());
        if (!says(capacity).isEmpty() && one(Capacity.values(), capacity).isEmpty())
            faults.add(new Fault("capacity", Wrong.CAPACITY_UNKNOWN));
        giverFault().ifPresent(wrong -> faults.add(new Fault("giver", wrong)));
        var given = one(Form.values(), form).filter(Form::recordedByStaff);
        if (given.isEmpty()) faults.add(new Fault("form", Wrong.FORM_UNKNOWN));
        if (one(IdentityCheck.values(), identityCheck).isEmpty())
            faults.add(new Fault("identityCheck", Wrong.CHECK_MISSING));
        if (says(whyNotWritten).isEmpty() && !given.equals(Optional.of(Form.LETTER)))
            faults.add(new Fault("whyNotWritten", Wrong.WHY_MISSING));
        if (says(whyNotWritten).length() > LONGEST_REASON)
            faults.add(new Fault("whyNotWritten", Wrong.WHY_TOO_LONG));
        return new Faults(faults);
    }

    private Optional<Wrong> giverFault() {
        if (inCapacity().isPresent() && says(giver).isEmpty())
            return Optional.of(Wrong.GIVER_MISSING);
        return says(giver).length() > LONGEST_NAME
                ? Optional.of(Wrong.NAME_TOO_LONG)
                : Optional.empty();
    }

    /// Who says yes for the patient; empty for the patient in person.
    Optional<String> representative() {
        return inCapacity().map(_ -> says(giver));
    }

    Optional<UUID> known() {
        return GrantRequest.uuid(relativeId);
    }

    /// The whole of this appointment, also when it is moved, unless more or less was said.
    GrantRequest grantAt(Meeting meeting) {
        if (grant != null) return grant;
        var appointment = meeting.appointment();
        return new GrantRequest(
                Degree.ATTEND.code(),
                null,
                new ScopeRequest("APPOINTMENT", appointment.id().toString(), null),
                Giving.ofOneAppointment(appointment.day(), meeting.today()).toString());
    }

    /// Only when there are no faults.
    Form givenBy() {
        return one(Form.values(), form).orElseThrow();
    }

    /// Only when there are no faults.
    IdentityCheck checkedBy() {
        return one(IdentityCheck.values(), identityCheck).orElseThrow();
    }

    Optional<Capacity> inCapacity() {
        return one(Capacity.values(), capacity).filter(it -> !it.self());
    }

    /// A letter is written.
    Optional<String> reason() {
        return Optional.of(says(whyNotWritten))
                .filter(why -> !why.isEmpty() && givenBy() != Form.LETTER);
    }

    static <T extends Enum<T>> Optional<T> one(T[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(says(name))).findFirst();
    }

    static String says(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "recorded consent";
    }
}
