package dk.naervaer.consent.access;

import static java.util.stream.Collectors.toMap;

import dk.naervaer.consent.access.LookShown.Who;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens rows of the log for those who may read them.
@Singleton
public class Readings {

    private final LookLog log;
    private final Places places;
    private final Persons persons;
    private final PersonalData personalData;
    private final WorkingHours hours;
    private final int many;

    Readings(
            LookLog log,
            Places places,
            Persons persons,
            PersonalData personalData,
            AccessSettings settings) {
        this.log = log;
        this.places = places;
        this.persons = persons;
        this.personalData = personalData;
        this.hours = WorkingHours.read(settings.workingHours());
        this.many = settings.manyInAnHour();
    }

    /// What is said of one human being, to themselves.
    ///
    /// @param own every pseudonym they go by; of nobody there is nothing
    public Uni<List<LookShown>> forPatient(Set<PersonId> own, @Nullable Long before, int most) {
        if (own.isEmpty()) return Uni.createFrom().item(List.of());
        return Uni.combine()
                .all()
                .unis(
                        log.find(Search.of(own, before, most)),
                        personalData.keyring(own, EnumSet.of(KeyClass.ACCESS)),
                        places.hierarchy())
                .asTuple()
                .map(all ->
                        all.getItem1().stream()
                                .map(look ->
                                        shown(
                                                look,
                                                own,
                                                viewer(look, all.getItem2()),
                                                "",
                                                all.getItem3(),
                                                EnumSet.noneOf(Oddity.class)))
                                .toList());
    }

    /// What a reviewer is shown, with what is unusual about it.
    public Uni<List<LookShown>> forReview(Search search) {
        return log.find(search)
                .flatMap(looks -> {
                    var people = looks.stream().map(look -> look.said().person()).toList();
                    return Uni.combine()
                            .all()
                            .unis(
                                    persons.get(people),
                                    personalData.keyring(people),
                                    places.hierarchy())
                            .asTuple()
                            .map(all ->
                                    reviewed(
                                            looks,
                                            all.getItem1(),
                                            all.getItem2(),
                                            new Review(hours, many, all.getItem3())));
                });
    }

    private static List<LookShown> reviewed(
            List<LoggedLook> looks, List<Person> people, Keyring keys, Review review) {
        var byId = people.stream().collect(toMap(Person::personId, person -> person));
        return looks.stream().map(look -> reviewed(look, byId, keys, review)).toList();
    }

    private static LookShown reviewed(
            LoggedLook look, Map<PersonId, Person> people, Keyring keys, Review review) {
        var identity = Optional.ofNullable(people.get(look.said().person())).map(Person::identity);
        var given = identity.flatMap(one -> keys.open(one.given(), "given")).orElse("");
        var family = identity.flatMap(one -> keys.open(one.family(), "family")).orElse("");
        var viewer = viewer(look, keys);
        return shown(
                look,
                Set.of(look.said().person()),
                viewer,
                (given + " " + family).strip(),
                review.units(),
                review.oddities(look, viewer, family));
    }

    private static LookShown shown(
            LoggedLook look,
            Set<PersonId> patient,
            String viewer,
            String name,
            UnitHierarchy units,
            Set<Oddity> oddities) {
        var day = LocalDate.ofInstant(look.at(), DanishTime.ZONE);
        var departments =
                look.said().units().stream()
                        .map(unit -> units.name(unit, day).orElse(unit))
                        .toList();
        return new LookShown(look, who(look.actor(), patient), viewer, departments, name, oddities);
    }

    private static String viewer(LoggedLook look, Keyring keys) {
        return Optional.ofNullable(look.said().name())
                .flatMap(name -> keys.open(name, "name"))
                .orElse("");
    }

    private static Who who(String actor, Set<PersonId> patient) {
        if (actor.startsWith("staff:")) return Who.STAFF;
        if (!actor.startsWith("patient:")) return Who.PROGRAM;
        return patient.stream().anyMatch(one -> actor.equals("patient:" + one))
                ? Who.SELF
                : Who.PROXY;
    }
}
