package dk.naervaer.consent.web.api;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.ConsentState;
import dk.naervaer.consent.view.RelativeShown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a program is told of a consent.
///
/// @param note which part may be attended; null for the whole
/// @param capacity by what right it was given; null while it is only proposed
/// @param journalled how much of it the EPJ has confirmed to be in the journal, of how much
public record ConsentEntry(
        UUID id,
        UUID relativeId,
        Person relative,
        String degree,
        @Nullable String note,
        Scope scope,
        Instant from,
        LocalDate until,
        ConsentState state,
        @Nullable Capacity capacity,
        @Nullable Form form,
        @Nullable Instant withdrawnAt,
        @Nullable Instant closedAt,
        Journalled journalled) {

    /// Whom the consent lets in.
    public record Person(String given, String family, Relationship relationship) {}

    /// How many of the matters that belong in the journal stand there.
    public record Journalled(long done, int of) {}

    static ConsentEntry of(RelativeShown relative, ConsentRow one, LocalDate today) {
        var giver = one.giver();
        return new ConsentEntry(
                one.id(),
                relative.id(),
                new Person(relative.given(), relative.family(), relative.relationship()),
                one.grant().degree().code(),
                relative.notes().get(one.id()),
                one.scope(),
                one.from(),
                one.until(),
                one.state(today),
                giver == null ? null : giver.capacity(),
                giver == null ? null : giver.form(),
                one.withdrawnAt(),
                one.closedAt(),
                new Journalled(
                        one.matters().stream().filter(it -> it.reference() != null).count(),
                        one.matters().size()));
    }
}
