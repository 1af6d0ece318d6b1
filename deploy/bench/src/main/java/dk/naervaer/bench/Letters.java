package dk.naervaer.bench;

import dk.naervaer.bench.Visit.Patient;
import dk.naervaer.local.infra.Csv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Bookings of the published test persons, each of an appointment that nobody has told of.
final class Letters {

    private static final String SHAK = "990101";

    private final List<Patient> patients;
    private final String run = Long.toHexString(System.nanoTime());
    private final AtomicLong count = new AtomicLong();

    Letters(Path demo) throws IOException {
        this.patients = patients(demo);
    }

    /// The published test persons.
    static List<Patient> patients(Path demo) throws IOException {
        return Csv.read(demo.resolve("test-patients.csv")).stream()
                .map(row ->
                        new Patient(
                                "urn:oid:" + row.get("identifierOid"),
                                row.get("identifier"),
                                row.get("given"),
                                row.get("family")))
                .filter(patient -> patient.system().equals(Patient.CPR))
                .toList();
    }

    private Visit next() {
        var number = count.incrementAndGet();
        var day = 10 + number % 18;
        var hour = 8 + number / 18 % 8;
        return new Visit(
                number,
                "BENCH-%s-%d".formatted(run, number),
                patients.get((int) (number % patients.size())),
                "2027-01-%02dT%02d:00:00+01:00".formatted(day, hour),
                "2027-01-%02dT%02d:20:00+01:00".formatted(day, hour));
    }

    Letter fhir() {
        return next().put();
    }

    Letter siu() {
        var one = next();
        var patient = one.patient();
        var start = one.start().replaceAll("[-:T]", "").substring(0, 14) + "+0100";
        var end = one.end().replaceAll("[-:T]", "").substring(0, 14) + "+0100";
        var text =
                String.join(
                        "\r",
                        "MSH|^~\\&|SUNDHEDSPLATFORMEN|990101|NAERVAER|REGIONH|20261101081500+0100||SIU^S12^SIU_S12|%s-%d|P|2.5.1|||AL|NE|DNK|UNICODE UTF-8"
                                .formatted(run, one.number()),
                        "SCH|%s|%s|||||FOLLOWUP^Kontrol^HL70276|FOLLOWUP|20|min|^^20^%s^%s||||||||||||||Booked"
                                .formatted(one.subject(), one.subject(), start, end),
                        "PID|1||%s^^^CPR&1.2.208.176.1.2&ISO^NI||%s^%s||19600102|M"
                                .formatted(patient.number(), patient.family(), patient.given()),
                        "PV1|1|O|%s^^^%s".formatted(SHAK, SHAK),
                        "RGS|1|A",
                        "AIS|1|A|KAR-KTR^Kardiologisk kontrol|%s|||20|min".formatted(start),
                        "AIL|1|A|%s^^^^^^^^Kardiologisk Ambulatorium\r".formatted(SHAK));
        return new Letter("POST", "/hl7/v2", "application/hl7-v2", text);
    }

    /// One line of an import.
    byte[] event() {
        return next().event();
    }

    static Letter bulk() {
        return new Letter("POST", "/api/import", "application/x-ndjson", "");
    }
}
