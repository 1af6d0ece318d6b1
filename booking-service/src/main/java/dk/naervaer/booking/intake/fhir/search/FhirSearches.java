package dk.naervaer.booking.intake.fhir.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.intake.Intake;
import dk.naervaer.booking.intake.Patients;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.appointment.FhirAppointments;
import dk.naervaer.booking.intake.fhir.exchange.Standing;
import dk.naervaer.booking.view.EpjAppointments;
import dk.naervaer.booking.view.EpjAppointments.Question;
import dk.naervaer.booking.view.Units;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;

/// Finds an EPJ's own appointments and hands them over a page at a time.
@Singleton
class FhirSearches {

    private static final int AT_ONCE = 8;
    private static final UUID NOBODY = new UUID(0, 0);

    private final FhirAppointments appointments;
    private final EpjAppointments list;
    private final Intake intake;
    private final Patients patients;
    private final Units units;
    private final Clock clock;
    private final Look look;

    FhirSearches(
            FhirAppointments appointments,
            EpjAppointments list,
            Intake intake,
            Patients patients,
            Units units,
            Clock clock,
            Look look) {
        this.appointments = appointments;
        this.list = list;
        this.intake = intake;
        this.patients = patients;
        this.units = units;
        this.clock = clock;
        this.look = look;
    }

    Uni<Bundle> find(RegisteredEpj epj, Map<String, List<String>> asked) {
        var search = FhirSearch.read(asked, epj.system().zone());
        if (search.isForOne())
            return appointments
                    .find(epj, search.identifiers().getFirst())
                    .map(found ->
                            bundle(found.stream().toList()).setTotal(found.isPresent() ? 1 : 0));
        return Uni.combine()
                .all()
                .unis(ids(epj, search), pseudonym(search), units.hierarchy())
                .asTuple()
                .flatMap(facts -> {
                    var patient = facts.getItem2().orElse(null);
                    var question =
                            question(epj, search, facts.getItem1(), patient, facts.getItem3());
                    return list.find(question)
                            .flatMap(found -> page(epj, search, asked, patient, found));
                });
    }

    private Uni<Optional<List<UUID>>> ids(RegisteredEpj epj, FhirSearch search) {
        if (search.identifiers().isEmpty()) return Uni.createFrom().item(Optional.empty());
        return Multi.createFrom()
                .iterable(search.identifiers())
                .onItem()
                .transformToUniAndConcatenate(name -> intake.idOf(epj, name))
                .collect()
                .asList()
                .map(Optional::of);
    }

    private Uni<Optional<UUID>> pseudonym(FhirSearch search) {
        return search.patient() == null
                ? Uni.createFrom().item(Optional.ofNullable(search.pseudonym()))
                : patients.find(search.patient())
                        .map(known -> Optional.of(known.map(PersonId::value).orElse(NOBODY)));
    }

    /// One more than the page holds, to know whether another follows.
    private Question question(
            RegisteredEpj epj,
            FhirSearch search,
            Optional<List<UUID>> ids,
            @Nullable UUID patient,
            UnitHierarchy hierarchy) {
        return new Question(
                epj.actor(),
                ids.orElse(null),
                patient,
                search.places().isEmpty() ? null : sors(search.places(), hierarchy),
                search.standings().isEmpty() ? null : search.standings(),
                search.begins(),
                search.updated(),
                search.after(),
                search.count() + 1);
    }

    private List<String> sors(List<Place> places, UnitHierarchy hierarchy) {
        var today = LocalDate.now(clock);
        return places.stream()
                .flatMap(place ->
                        place.numbering() == Place.Numbering.SOR
                                ? Stream.of(place.code())
                                : hierarchy.find(place.code(), today).stream()
                                        .flatMap(unit -> Stream.ofNullable(unit.sor())))
                .toList();
    }

    private Uni<Bundle> page(
            RegisteredEpj epj,
            FhirSearch search,
            Map<String, List<String>> asked,
            @Nullable UUID patient,
            List<EpjAppointments.Place> found) {
        var here = found.subList(0, Math.min(found.size(), search.count()));
        var more = found.size() > here.size();
        return Multi.createFrom()
                .iterable(here)
                .onItem()
                .transformToUni(one -> appointments.find(epj, one.id()))
                .merge(AT_ONCE)
                .onItem()
                .transformToMultiAndConcatenate(one -> Multi.createFrom().optional(one))
                .collect()
                .asList()
                .map(standings -> {
                    var bundle = bundle(inOrder(standings, here));
                    bundle.addLink().setRelation("self").setUrl(link(asked, patient, null));
                    if (more)
                        bundle.addLink()
                                .setRelation("next")
                                .setUrl(link(asked, patient, here.getLast()));
                    else if (search.after() == null) bundle.setTotal(standings.size());
                    return bundle;
                });
    }

    private static List<Standing> inOrder(
            List<Standing> standings, List<EpjAppointments.Place> order) {
        var byId = standings.stream().collect(Collectors.toMap(Standing::id, one -> one));
        return order.stream().flatMap(one -> Stream.ofNullable(byId.get(one.id()))).toList();
    }

    /// The same question without anybody's number: in a link the patient is a pseudonym.
    private static String link(
            Map<String, List<String>> asked,
            @Nullable UUID patient,
            EpjAppointments.@Nullable Place after) {
        var parameters =
                asked.entrySet().stream()
                        .filter(one -> !one.getKey().matches("(patient|actor).*|_after"))
                        .flatMap(one ->
                                one.getValue().stream().map(value -> pair(one.getKey(), value)));
        var ours =
                Stream.concat(
                        Stream.ofNullable(patient).map(id -> pair("patient", id.toString())),
                        Stream.ofNullable(after)
                                .map(at -> pair("_after", at.start() + "~" + at.id())));
        return Stream.concat(parameters, ours)
                .collect(Collectors.joining("&", "/fhir/r4/Appointment?", ""));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }

    private Bundle bundle(List<Standing> found) {
        found.forEach(standing -> standing.seenBy(look));
        var bundle = new Bundle().setType(BundleType.SEARCHSET);
        for (var standing : found)
            bundle.addEntry()
                    .setFullUrl("urn:uuid:" + standing.id())
                    .setResource(standing.fhir().orElse(null))
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        return bundle;
    }
}
