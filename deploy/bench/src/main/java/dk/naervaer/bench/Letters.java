package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.local.infra.Csv;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Bookings of the published test persons, each of an appointment that nobody has told of.
final class Letters {

    private static final String SYSTEM = "urn:oid:1.2.208.999.1.1";
    private static final String SOR = "99990000000101";
    private static final String SHAK = "990101";

    private final List<Csv.Row> patients;
    private final String run = Long.toHexString(System.nanoTime());
    private final AtomicLong count = new AtomicLong();

    Letters(Path demo) throws IOException {
        this.patients =
                Csv.read(demo.resolve("test-patients.csv")).stream()
                        .filter(row -> row.get("identifierOid").equals("1.2.208.176.1.2"))
                        .toList();
    }

    /// @param number of all letters of this run
    private record Booking(long number, String subject, Csv.Row patient, String start, String end) {

        String given() {
            return patient.get("given");
        }

        String family() {
            return patient.get("family");
        }

        String cpr() {
            return patient.get("identifier");
        }
    }

    private Booking next() {
        var number = count.incrementAndGet();
        var day = 10 + number % 18;
        var hour = 8 + number / 18 % 8;
        return new Booking(
                number,
                "BENCH-%s-%d".formatted(run, number),
                patients.get((int) (number % patients.size())),
                "2027-01-%02dT%02d:00:00+01:00".formatted(day, hour),
                "2027-01-%02dT%02d:20:00+01:00".formatted(day, hour));
    }

    Letter fhir() {
        var one = next();
        var identifier = URLEncoder.encode(SYSTEM + "|" + one.subject(), UTF_8);
        return new Letter(
                "PUT",
                "/fhir/r4/Appointment?identifier=" + identifier,
                "application/fhir+json",
                """
                {"resourceType":"Appointment","identifier":[{"system":"%s","value":"%s"}],\
                "status":"booked","serviceType":[{"coding":[{"system":\
                "http://ehealth.sundhed.dk/cs/appointment-servicetype","code":"regular"}],\
                "text":"Ambulant kontrol"}],"start":"%s","end":"%s","participant":[{"actor":\
                {"reference":"#patient"},"status":"accepted"},{"actor":{"identifier":{"system":\
                "urn:oid:1.2.208.176.1.1","value":"%s"}},"status":"accepted"}],"contained":[{\
                "resourceType":"Patient","id":"patient","identifier":[{"system":\
                "urn:oid:1.2.208.176.1.2","value":"%s"}],"name":[{"family":"%s","given":["%s"]}],\
                "telecom":[{"system":"phone","use":"mobile","value":"+4520123456"}],\
                "gender":"male","birthDate":"1960-01-02"}]}\
                """
                        .formatted(
                                SYSTEM,
                                one.subject(),
                                one.start(),
                                one.end(),
                                SOR,
                                one.cpr(),
                                one.family(),
                                one.given()));
    }

    Letter siu() {
        var one = next();
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
                                .formatted(one.cpr(), one.family(), one.given()),
                        "PV1|1|O|%s^^^%s".formatted(SHAK, SHAK),
                        "RGS|1|A",
                        "AIS|1|A|KAR-KTR^Kardiologisk kontrol|%s|||20|min".formatted(start),
                        "AIL|1|A|%s^^^^^^^^Kardiologisk Ambulatorium\r".formatted(SHAK));
        return new Letter("POST", "/hl7/v2", "application/hl7-v2", text);
    }

    /// One line of an import.
    byte[] event() {
        var one = next();
        return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"dk.naervaer.epj.appointment-booked.v1",\
        "subject":"%s","time":"2026-11-01T08:15:00+01:00","data":{"patient":{"cpr":"%s",\
        "given":"%s","family":"%s","mobile":"+4520123458"},"department":{"sor":"%s"},\
        "start":"%s","end":"%s","contactForm":"PHYSICAL"}}
        """
                .formatted(
                        one.subject(),
                        SYSTEM,
                        one.subject(),
                        one.cpr(),
                        one.given(),
                        one.family(),
                        SOR,
                        one.start(),
                        one.end())
                .getBytes(UTF_8);
    }

    static Letter bulk() {
        return new Letter("POST", "/api/import", "application/x-ndjson", "");
    }
}
