package dk.naervaer.bench;

import dk.naervaer.bench.Visit.Patient;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/// A department's day with four hundred appointments, and what is moved in it.
///
/// Each has a patient of its own: the published test persons, and their names again under
/// replacement numbers, for a name costs the page the opening of its person's key.
final class BusyDay {

    static final int APPOINTMENTS = 400;
    static final int OF_ONE = 20;

    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String REPLACEMENT = "urn:oid:1.2.208.176.1.6.1.1";
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int EVERY = 15;
    private static final int AT_ONCE = 13;
    private static final int MINUTES = 20;
    private static final DateTimeFormatter ON_PAGE = DateTimeFormatter.ofPattern("HH.mm");

    private final List<Patient> published;
    private final LocalDate date;
    private final String run;

    /// @param run tells its appointments from those of others
    BusyDay(List<Patient> published, LocalDate date, String run) {
        this.published = published;
        this.date = date;
        this.run = run;
    }

    LocalDate date() {
        return date;
    }

    List<Visit> appointments() {
        return IntStream.range(0, APPOINTMENTS).mapToObj(n -> visit(n, MINUTES)).toList();
    }

    /// The n-th change makes an appointment longer than any other that begins when it does, so that
    /// its times on the page are those of no other.
    Visit moved(int n) {
        var appointment = n % APPOINTMENTS;
        var earlier = n / APPOINTMENTS;
        return visit(appointment, MINUTES + 1 + appointment % AT_ONCE + earlier * AT_ONCE);
    }

    /// Its times as the page shows them.
    static String shown(Visit visit) {
        return ">%s–%s<".formatted(onPage(visit.start()), onPage(visit.end()));
    }

    private static String onPage(String time) {
        return ON_PAGE.format(ZonedDateTime.parse(time));
    }

    /// Appointments of one patient, who has none on the day itself.
    List<Visit> ofOne() {
        return IntStream.rangeClosed(1, OF_ONE)
                .mapToObj(n ->
                        visit(
                                APPOINTMENTS + n,
                                one(),
                                date.plusDays(n).atTime(OPENS).atZone(DENMARK),
                                MINUTES))
                .toList();
    }

    Patient one() {
        return published.getFirst();
    }

    private Visit visit(int n, int minutes) {
        var start = date.atTime(OPENS).plusMinutes((long) (n / AT_ONCE) * EVERY).atZone(DENMARK);
        return visit(n, patient(n), start, minutes);
    }

    private Visit visit(int n, Patient patient, ZonedDateTime start, int minutes) {
        var iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        return new Visit(
                n,
                "BENCH-%s-%d".formatted(run, n),
                patient,
                iso.format(start),
                iso.format(start.plusMinutes(minutes)));
    }

    private Patient patient(int n) {
        var others = published.subList(1, published.size());
        var named = others.get(n % others.size());
        return n < others.size()
                ? named
                : new Patient(REPLACEMENT, "%06d1XB0".formatted(n), named.given(), named.family());
    }
}
