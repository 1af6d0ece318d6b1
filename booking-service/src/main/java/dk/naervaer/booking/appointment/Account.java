package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.Told.Part;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The newest an EPJ has said of each part of an appointment, so that messages in any order, and
/// twice, come to the same.
///
/// @param said when each part was last told of
/// @param relatives whom it has named to take part
/// @param answers the newest of each who has answered the present time
public record Account(
        Told newest,
        Map<Part, Said> said,
        List<NamedRelative> relatives,
        List<AppointmentAnswered> answers) {

    static final Account EMPTY = new Account(Told.NOTHING, Map.of(), List.of(), List.of());

    public Account {
        said = Map.copyOf(said);
        relatives = List.copyOf(relatives);
        answers = List.copyOf(answers);
    }

    /// The parts of which this is not older than what is known; without a time, all of them.
    List<Part> heeded(Told told, @Nullable Said when) {
        return told.parts().keySet().stream().filter(part -> isHeeded(part, when)).toList();
    }

    boolean isHeeded(Part part, @Nullable Said when) {
        var known = said.get(part);
        return when == null || known == null || when.compareTo(known) >= 0;
    }

    /// Whether all that is told without a time has been said so before: then it is the same
    /// message, sent twice.
    boolean isRepeated(Map<Part, Object> told) {
        return told.entrySet().stream().allMatch(e -> isRepeated(e.getKey(), e.getValue()));
    }

    private boolean isRepeated(Part part, Object told) {
        var known = said.get(part);
        return known != null
                && known.isOnArrival()
                && Objects.equals(value(part), newer(value(part), told));
    }

    private @Nullable Object value(Part part) {
        return part == Part.RELATIVES ? relatives : newest.parts().get(part);
    }

    Account hear(Told told, @Nullable Said when) {
        var heeded = heeded(told, when);
        var parts = new EnumMap<Part, Object>(Part.class);
        parts.putAll(newest.parts());
        told.parts()
                .forEach((part, value) -> {
                    if (heeded.contains(part)) parts.merge(part, value, Account::newer);
                });
        var patient = told.patient() == null ? newest.patient() : told.patient();
        var heard = new Account(Told.of(patient, parts), said, relatives, answers);
        return when == null ? heard : heard.since(when, heeded);
    }

    /// The register may know more of a department today, which makes it no other place.
    private static Object newer(@Nullable Object known, Object told) {
        return known instanceof Department was && was.isSamePlaceAs((Department) told) ? was : told;
    }

    Account since(Said when, Collection<Part> parts) {
        var newer = new EnumMap<Part, Said>(Part.class);
        newer.putAll(said);
        parts.forEach(part -> newer.merge(part, when, (a, b) -> a.compareTo(b) > 0 ? a : b));
        return new Account(newest, newer, relatives, answers);
    }

    /// Another patient has other relatives.
    Account saying(Told told) {
        var same = told.patient() == null || told.patient().equals(newest.patient());
        return new Account(told, said, same ? relatives : List.of(), answers);
    }

    Account naming(List<NamedRelative> named) {
        return new Account(newest, said, named, answers);
    }

    Account answered(AppointmentAnswered newer) {
        var all =
                Stream.concat(
                        answers.stream()
                                .filter(one ->
                                        one.by() != newer.by()
                                                || !Objects.equals(one.who(), newer.who())),
                        Stream.of(newer));
        return new Account(newest, said, relatives, all.toList());
    }

    Account unanswered() {
        return new Account(newest, said, relatives, List.of());
    }

    boolean isAboutSomebodyElse(Told told) {
        var known = newest.patient();
        return known != null && told.patient() != null && !known.equals(told.patient());
    }

    /// Of somebody else only what is as new as how it stands is word of another patient; the rest
    /// comes late, of the time before.
    boolean isOvertaken(Told told, @Nullable Said when) {
        return !isHeeded(Part.STATUS, when)
                || (!told.parts().isEmpty() && heeded(told, when).isEmpty());
    }

    /// An appointment that was never meant to be is nobody's.
    boolean isAnybodys() {
        return Status.DELETED.equals(newest.status());
    }
}
