package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One consent and what has become of it; still sealed.
///
/// @param from when it was given, or proposed
/// @param since when it came to stand as it does
/// @param matters what of it belongs in the journal, oldest first
public record ConsentRow(
        UUID id,
        Grant grant,
        Basis basis,
        Instant from,
        Standing standing,
        Instant since,
        Marks marks,
        List<Matter> matters) {

    /// What it rests on.
    ///
    /// @param giver null while it is only proposed, and of a disclosure
    /// @param proposer null unless it was proposed
    /// @param disclosure why somebody was let in without consent; null unless so
    public record Basis(
            @Nullable Giver giver, @Nullable Proposer proposer, @Nullable SealedValue disclosure) {}

    /// What has happened on its way; null for what has not.
    ///
    /// @param noticedAt when the patient was told that it will end
    public record Marks(
            @Nullable Instant withdrawnAt,
            @Nullable Instant closedAt,
            @Nullable LapseReason lapse,
            @Nullable Instant noticedAt) {

        static final Marks NONE = new Marks(null, null, null, null);
    }

    /// One thing that belongs in the journal.
    ///
    /// @param reference the EPJ's own for its entry; null until it has confirmed one
    public record Matter(Kind kind, Instant at, @Nullable String reference) {

        /// What happened to the consent.
        public enum Kind {
            GIVEN,
            DISCLOSED,
            CHANGED,
            ENDED
        }
    }

    public ConsentRow {
        matters = List.copyOf(matters);
    }

    public @Nullable Giver giver() {
        return basis.giver();
    }

    public @Nullable Instant withdrawnAt() {
        return marks.withdrawnAt();
    }

    public @Nullable Instant closedAt() {
        return marks.closedAt();
    }

    /// Given by somebody who acts for the patient, and it still holds.
    ///
    /// @param settled cases in which a clinician has decided between those who disagreed
    public boolean disputable(Set<UUID> settled) {
        var giver = basis.giver();
        if (giver == null || giver.capacity().self()) return false;
        var decision = giver.decision();
        return (standing == Standing.OPEN || standing == Standing.PAUSED)
                && (decision == null || !settled.contains(decision));
    }

    /// No consent: a health person decided it, for weighty reasons.
    public boolean isDisclosure() {
        return basis.disclosure() != null;
    }

    public Scope scope() {
        return grant.scope();
    }

    public LocalDate until() {
        return grant.until();
    }

    public ConsentState state(LocalDate today) {
        return switch (standing) {
            case PROPOSED -> lapsedOr(ConsentState.PROPOSED, today);
            case OPEN -> lapsedOr(ConsentState.OPEN, today);
            case PAUSED -> lapsedOr(ConsentState.PAUSED, today);
            case WITHDRAWN -> ConsentState.CLOSING;
            case CLOSED -> ConsentState.CLOSED;
            case LAPSED -> ConsentState.LAPSED;
            case REFUSED -> ConsentState.REFUSED;
        };
    }

    /// What the consent is worth to the relative at one of the patient's appointments.
    public Reach reach(AppointmentShown appointment, LocalDate today) {
        var reaches =
                state(today) == ConsentState.OPEN
                        && appointment.state() == AppointmentShown.State.BOOKED
                        && !appointment.day().isAfter(grant.until())
                        && covers(appointment);
        if (!reaches) return Reach.NOTHING;
        return grant.degree().attends() ? Reach.LET_IN : Reach.TOLD;
    }

    /// Whether the scope holds the appointment, whatever the consent is worth there.
    public boolean covers(AppointmentShown appointment) {
        var scope = grant.scope();
        return switch (scope.type()) {
            case ALL -> true;
            case APPOINTMENT -> appointment.id().equals(scope.appointmentId());
            case COURSE -> appointment.unit().equals(scope.unit());
            case DEPARTMENT -> appointment.units().contains(scope.unit());
        };
    }

    private ConsentState lapsedOr(ConsentState state, LocalDate today) {
        return today.isAfter(grant.until()) ? ConsentState.LAPSED : state;
    }

    static ConsentRow of(UUID id, Grant grant, Basis basis, Instant from, Standing standing) {
        return new ConsentRow(id, grant, basis, from, standing, from, Marks.NONE, List.of());
    }

    ConsentRow given(Grant to, Giver by, Instant at) {
        var now = new Basis(by, basis.proposer(), null);
        return new ConsentRow(id, to, now, at, Standing.OPEN, at, Marks.NONE, matters)
                .journal(Matter.Kind.GIVEN, at);
    }

    ConsentRow changed(Grant to, Giver by, Instant at) {
        var now = new Basis(by, basis.proposer(), basis.disclosure());
        return new ConsentRow(id, to, now, from, standing, since, Marks.NONE, matters)
                .journal(Matter.Kind.CHANGED, at);
    }

    ConsentRow now(Standing next, Instant at) {
        return now(next, at, marks);
    }

    ConsentRow withdrawn(Instant at) {
        return now(Standing.WITHDRAWN, at, new Marks(at, null, null, marks.noticedAt()))
                .journal(Matter.Kind.ENDED, at);
    }

    ConsentRow closed(Instant at) {
        var closed = new Marks(marks.withdrawnAt(), at, null, marks.noticedAt());
        return now(Standing.CLOSED, at, closed);
    }

    /// What was never given needs no end in the journal.
    ConsentRow lapsed(LapseReason reason, Instant at) {
        var lapsed = now(Standing.LAPSED, at, new Marks(null, null, reason, marks.noticedAt()));
        return standing == Standing.PROPOSED ? lapsed : lapsed.journal(Matter.Kind.ENDED, at);
    }

    ConsentRow noticed(Instant at) {
        return now(
                standing,
                since,
                new Marks(marks.withdrawnAt(), marks.closedAt(), marks.lapse(), at));
    }

    ConsentRow journal(Matter.Kind kind, Instant at) {
        var more = new ArrayList<>(matters);
        more.add(new Matter(kind, at, null));
        return with(more);
    }

    ConsentRow journalled(int matter, String reference) {
        var all = new ArrayList<>(matters);
        var one = all.get(matter - 1);
        all.set(matter - 1, new Matter(one.kind(), one.at(), reference));
        return with(all);
    }

    private ConsentRow now(Standing next, Instant at, Marks now) {
        return new ConsentRow(id, grant, basis, from, next, at, now, matters);
    }

    private ConsentRow with(List<Matter> other) {
        return new ConsentRow(id, grant, basis, from, standing, since, marks, other);
    }
}
