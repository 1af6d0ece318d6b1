package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.privacy.answering.Reasons;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.report.AccessReport.ClassState;
import dk.naervaer.consent.privacy.report.AccessReport.Given;
import dk.naervaer.consent.privacy.report.AccessReport.Hold;
import dk.naervaer.consent.privacy.report.AccessReport.Identity;
import dk.naervaer.consent.privacy.report.AccessReport.Link;
import dk.naervaer.consent.privacy.report.AccessReport.Message;
import dk.naervaer.consent.privacy.report.AccessReport.Named;
import dk.naervaer.consent.privacy.report.AccessReport.Request;
import dk.naervaer.consent.privacy.report.ReportRows.SealedMessage;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.request.Grounds;
import dk.naervaer.consent.privacy.shown.ErasureRequests;
import dk.naervaer.consent.privacy.shown.LegalHoldRow;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple9;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers the report about one person from every table that knows them, and opens it.
@Singleton
public class AccessReports {

    /// A link in a message opens a door: whoever reads the report has no business there.
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static final String HIDDEN = "[link]";

    private final Persons persons;
    private final PersonalData personalData;
    private final Appointments appointments;
    private final Relatives relatives;
    private final ErasureRequests requests;
    private final LegalHolds holds;
    private final Looks looks;
    private final ReportRows rows;
    private final OwnRecords own;
    private final Clock clock;

    AccessReports(
            Persons persons,
            PersonalData personalData,
            Appointments appointments,
            Relatives relatives,
            ErasureRequests requests,
            LegalHolds holds,
            Looks looks,
            ReportRows rows,
            OwnRecords own,
            Clock clock) {
        this.persons = persons;
        this.personalData = personalData;
        this.appointments = appointments;
        this.relatives = relatives;
        this.requests = requests;
        this.holds = holds;
        this.looks = looks;
        this.rows = rows;
        this.own = own;
        this.clock = clock;
    }

    public Uni<AccessReport> of(Someone someone) {
        return Uni.combine()
                .all()
                .unis(
                        identity(someone),
                        all(someone, appointments::of),
                        all(someone, relatives::of),
                        namedAs(someone),
                        rows.links(someone),
                        rows.messages(someone),
                        answered(someone),
                        holds.on(someone),
                        looks.at(someone))
                .asTuple()
                .flatMap(all -> gathered(someone, all));
    }

    private Uni<AccessReport> gathered(
            Someone someone,
            Tuple9<
                            Optional<Identity>,
                            List<AppointmentShown>,
                            List<RelativeShown>,
                            List<Named>,
                            List<Link>,
                            List<SealedMessage>,
                            List<Request>,
                            Optional<LegalHoldRow>,
                            List<Looks.Look>>
                    all) {
        var relatives = named(all.getItem3());
        var people = Stream.concat(relatives.stream(), all.getItem4().stream()).toList();
        return Uni.combine()
                .all()
                .unis(messages(all.getItem6(), people), rows.facts(someone), own.of(someone))
                .with((messages, facts, record) ->
                        new AccessReport(
                                clock.instant(),
                                someone.pseudonyms(),
                                all.getItem1().orElse(null),
                                classes(someone),
                                all.getItem2(),
                                record,
                                relatives,
                                all.getItem4(),
                                all.getItem5(),
                                messages,
                                all.getItem7(),
                                all.getItem8().map(hold -> new Hold(hold.until())).orElse(null),
                                all.getItem9(),
                                facts,
                                List.of(AccessReport.Elsewhere.values())));
    }

    /// What the person is called, for the head of a page; empty when nobody can read it any more.
    public Uni<String> name(Someone someone) {
        return identity(someone)
                .flatMap(identity ->
                        identity.isPresent()
                                ? Uni.createFrom().item(identity.get().name())
                                : namedAs(someone)
                                        .map(all -> all.isEmpty() ? "" : all.getFirst().name()));
    }

    private Uni<Optional<Identity>> identity(Someone someone) {
        return Uni.combine()
                .all()
                .unis(persons.get(someone.id()), personalData.keyring(someone.id()))
                .asTuple()
                .map(both -> both.getItem1().flatMap(one -> identity(one, both.getItem2())));
    }

    private static Optional<Identity> identity(Person person, Keyring keys) {
        var sealed = person.identity();
        return keys.open(sealed.cpr(), "cpr")
                .map(cpr ->
                        new Identity(
                                cpr,
                                keys.open(sealed.given(), "given").orElse(""),
                                keys.open(sealed.family(), "family").orElse("")));
    }

    private static List<ClassState> classes(Someone someone) {
        return Arrays.stream(KeyClass.values())
                .map(one -> new ClassState(one, someone.readable().contains(one)))
                .toList();
    }

    private static <T> Uni<List<T>> all(Someone someone, Function<PersonId, Uni<List<T>>> read) {
        return someone.each(read).map(all -> all.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Named>> namedAs(Someone someone) {
        return rows.namings(someone)
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(one -> relatives.find(one.patient(), one.relative()))
                .collect()
                .asList()
                .map(all -> named(all.stream().flatMap(Optional::stream).toList()));
    }

    private static List<Named> named(List<RelativeShown> all) {
        return all.stream()
                .map(one ->
                        new Named(
                                one.id(),
                                one.given(),
                                one.family(),
                                one.relationship(),
                                one.phone(),
                                one.email(),
                                one.language(),
                                one.consents().stream()
                                        .map(row -> Given.of(row, one.notes().get(row.id())))
                                        .toList()))
                .toList();
    }

    private Uni<List<Message>> messages(List<SealedMessage> sealed, List<Named> people) {
        var names =
                people.stream().collect(Collectors.toMap(Named::id, Named::name, (one, _) -> one));
        return personalData
                .keyring(sealed.stream().map(SealedMessage::person).toList())
                .map(keys -> sealed.stream().map(one -> message(one, names, keys)).toList());
    }

    private static Message message(SealedMessage sealed, Map<UUID, String> names, Keyring keys) {
        var relative = sealed.relative();
        return new Message(
                sealed.at(),
                sealed.purpose(),
                relative == null ? "" : names.getOrDefault(relative, ""),
                keys.open(sealed.text(), "text")
                        .map(text -> LINK.matcher(text).replaceAll(HIDDEN))
                        .orElse(null));
    }

    /// What the person has asked to have erased, with the answers opened.
    public Uni<List<Request>> answered(Someone someone) {
        return Uni.combine()
                .all()
                .unis(requests.of(someone), personalData.keyring(someone.pseudonyms()))
                .asTuple()
                .map(both ->
                        both.getItem1().stream()
                                .map(found ->
                                        new Request(
                                                found.id(),
                                                found.request().at(),
                                                found.request().stage(),
                                                found.request().answers().entrySet().stream()
                                                        .map(one -> answer(one, both.getItem2()))
                                                        .toList()))
                                .toList());
    }

    private static Request.Answered answer(Map.Entry<KeyClass, Answer> one, Keyring keys) {
        var answer = one.getValue();
        var reason = answer.reason();
        return new Request.Answered(
                one.getKey(),
                answer.kind(),
                answer.until(),
                basis(answer.grounds()),
                reason == null ? null : Reasons.open(keys, reason).orElse(null));
    }

    private static @Nullable String basis(@Nullable Grounds grounds) {
        return grounds == null ? null : grounds.legalBasis();
    }
}
