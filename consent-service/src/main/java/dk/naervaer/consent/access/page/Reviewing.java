package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.LookShown;
import dk.naervaer.consent.access.Readings;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.access.Look;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The privacy officer's reading of the log, which is itself a look at everybody it shows.
@RequestScoped
class Reviewing {

    static final int PAGE = 100;
    private static final int SEARCHED = 1000;

    /// One page of the log.
    ///
    /// @param next where the rest begins; `null` when there is none
    record Page(List<LookShown> looks, @Nullable Long next) {}

    private final Readings readings;
    private final Persons persons;
    private final Look look;

    Reviewing(Readings readings, Persons persons, Look look) {
        this.readings = readings;
        this.persons = persons;
        this.look = look;
    }

    Uni<Page> read(ReviewQuestion question) {
        if (question.namesSomebody() && question.people().isEmpty())
            return Uni.createFrom().item(new Page(List.of(), null));
        int most = question.odd() ? SEARCHED : PAGE;
        return readings.forReview(question.search(most + 1))
                .map(found -> page(found, most, question.odd()))
                .invoke(page -> page.looks().forEach(this::see));
    }

    private static Page page(List<LookShown> found, int most, boolean odd) {
        var read = found.subList(0, Math.min(found.size(), most));
        var next = found.size() > most ? read.getLast().n() : null;
        return new Page(odd ? read.stream().filter(LookShown::isOdd).toList() : read, next);
    }

    private void see(LookShown shown) {
        var person = shown.look().said().person();
        look.showed(person.value(), "access-log", person, null);
    }

    /// Every pseudonym behind a number; empty when nobody is known by it.
    Uni<Set<PersonId>> behind(@Nullable String cpr) {
        var digits = cpr == null ? "" : cpr.replaceAll("[\\s-]", "");
        return digits.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : persons.allOf(Owner.CPR, digits)
                        .invoke(found ->
                                found.forEach(
                                        one -> look.showed(one.value(), "person", one, null)));
    }
}
