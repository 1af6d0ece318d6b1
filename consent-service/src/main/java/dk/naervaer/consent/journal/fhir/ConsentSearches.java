package dk.naervaer.consent.journal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.consent.journal.Journal;
import dk.naervaer.consent.journal.JournalEntry;
import dk.naervaer.consent.journal.JournalQuestion;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;

/// Finds consents for an EPJ and hands them over a page at a time.
@Singleton
class ConsentSearches {

    private final Journal journal;
    private final Persons persons;
    private final CurrentUser user;
    private final Look look;
    private final Clock clock;

    ConsentSearches(Journal journal, Persons persons, CurrentUser user, Look look, Clock clock) {
        this.journal = journal;
        this.persons = persons;
        this.user = user;
        this.look = look;
        this.clock = clock;
    }

    Uni<Bundle> find(Map<String, List<String>> asked) {
        var search = ConsentSearch.read(asked);
        return patients(search)
                .flatMap(patients ->
                        journal.ask(question(search, patients.orElse(null)))
                                .map(found -> page(search, asked, patients, found)));
    }

    private Uni<Optional<Set<PersonId>>> patients(ConsentSearch search) {
        var number = search.patient();
        if (number != null) return persons.allOf(number.system(), number.value()).map(Optional::of);
        return Uni.createFrom().item(Optional.ofNullable(search.person()).map(Set::of));
    }

    /// One more than the page holds, to know whether another follows.
    private JournalQuestion question(
            ConsentSearch search, @Nullable Collection<PersonId> patients) {
        return new JournalQuestion(
                patients,
                search.id(),
                user.client(),
                search.from(),
                search.until(),
                search.missing(),
                search.after(),
                search.count() + 1);
    }

    private Bundle page(
            ConsentSearch search,
            Map<String, List<String>> asked,
            Optional<Set<PersonId>> patients,
            List<JournalEntry> found) {
        var here = found.subList(0, Math.min(found.size(), search.count()));
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        var bundle = new Bundle().setType(BundleType.SEARCHSET);
        var matching =
                here.stream()
                        .filter(one ->
                                search.statuses().isEmpty()
                                        || search.statuses()
                                                .contains(ConsentWriter.status(one, today)))
                        .toList();
        for (var one : matching) {
            seen(look, one);
            bundle.addEntry()
                    .setFullUrl("urn:uuid:" + one.consent().id())
                    .setResource(ConsentWriter.write(one, today))
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        if (found.size() > here.size())
            bundle.addLink().setRelation("next").setUrl(next(asked, patients, here.getLast()));
        else if (search.after() == null) bundle.setTotal(matching.size());
        return bundle;
    }

    static void seen(Look look, JournalEntry entry) {
        var id = entry.consent().id();
        look.showed(entry.patient().id().value(), "consent", id, entry.consent().scope().unit());
    }

    /// The same question without anybody's number: in a link the patient is a pseudonym.
    private static String next(
            Map<String, List<String>> asked, Optional<Set<PersonId>> patients, JournalEntry last) {
        var parameters =
                asked.entrySet().stream()
                        .filter(one -> !one.getKey().matches("patient.*|_after"))
                        .flatMap(one ->
                                one.getValue().stream().map(value -> pair(one.getKey(), value)));
        var ours =
                Stream.concat(
                        patients.stream()
                                .flatMap(all -> all.stream().limit(1))
                                .map(id -> pair("patient", id.toString())),
                        Stream.of(pair("_after", last.happened() + "~" + last.consent().id())));
        return Stream.concat(parameters, ours)
                .collect(Collectors.joining("&", "/fhir/r4/Consent?", ""));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }
}
