package dk.naervaer.reporting.figures;

import dk.naervaer.reporting.consultation.Consultation;
import dk.naervaer.reporting.consultation.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which departments a unit holds, stretch by stretch of time, since hospitals move between
/// regions.
public record Coverage(List<Stretch> stretches) {

    /// Both dates count; departments by id and by SOR code.
    public record Stretch(LocalDate from, LocalDate to, Set<String> departments) {

        Stretch shared(Stretch other) {
            return new Stretch(
                    from,
                    to,
                    departments.stream()
                            .filter(other.departments::contains)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public Coverage {
        stretches = List.copyOf(stretches);
    }

    public boolean covers(Consultation one) {
        return stretches.stream()
                .anyMatch(stretch -> stretch.holds(one.date()) && in(stretch, one.place()));
    }

    /// What both hold; the two have to be of the same period.
    public Coverage within(Coverage larger) {
        return new Coverage(
                stretches.stream()
                        .flatMap(mine ->
                                larger.stretches.stream()
                                        .filter(theirs -> theirs.from().equals(mine.from()))
                                        .map(mine::shared))
                        .toList());
    }

    /// Every department that is covered on any day.
    public Set<String> departments() {
        return stretches.stream()
                .flatMap(stretch -> stretch.departments().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean in(Stretch stretch, Place place) {
        return stretch.departments().contains(place.sor())
                || (place.unit() != null && stretch.departments().contains(place.unit()));
    }
}
