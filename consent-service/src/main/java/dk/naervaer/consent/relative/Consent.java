package dk.naervaer.consent.relative;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One consent as far as the rules need to know it.
///
/// @param givenOn from which a year is counted
/// @param capacity null while it is only proposed, and of a disclosure
/// @param matters how much of it belongs in the journal by now: the giving, each change, the end
/// @param journalled which of the matters the EPJ has confirmed, counted from 1
/// @param proposer null unless it was proposed
record Consent(
        Grant grant,
        LocalDate givenOn,
        @Nullable Capacity capacity,
        Standing standing,
        boolean noticed,
        int matters,
        Set<Integer> journalled,
        @Nullable Proposer proposer) {

    Consent {
        journalled = Set.copyOf(journalled);
    }

    static Consent proposed(Grant grant, LocalDate on, Proposer by) {
        return new Consent(grant, on, null, Standing.PROPOSED, false, 0, Set.of(), by);
    }

    static Consent given(Grant grant, LocalDate on, @Nullable Capacity capacity) {
        return new Consent(grant, on, capacity, Standing.OPEN, false, 1, Set.of(), null);
    }

    /// That it lapses is a matter of date: the fact of it may come later.
    boolean lets(LocalDate today) {
        return standing.holds() && !today.isAfter(grant.until());
    }

    LocalDate latest() {
        return givenOn.plusYears(1);
    }

    Consent now(Standing next) {
        return new Consent(grant, givenOn, capacity, next, noticed, matters, journalled, proposer);
    }

    /// What was never given needs no end in the journal.
    Consent ended(Standing next) {
        int told = standing.holds() ? matters + 1 : matters;
        return new Consent(grant, givenOn, capacity, next, noticed, told, journalled, proposer);
    }

    Consent changed(Grant to, Capacity by) {
        return new Consent(to, givenOn, by, standing, false, matters + 1, journalled, proposer);
    }

    Consent withNotice() {
        return new Consent(grant, givenOn, capacity, standing, true, matters, journalled, proposer);
    }

    Consent journalled(int matter) {
        var more = new HashSet<>(journalled);
        more.add(matter);
        return new Consent(grant, givenOn, capacity, standing, noticed, matters, more, proposer);
    }
}
