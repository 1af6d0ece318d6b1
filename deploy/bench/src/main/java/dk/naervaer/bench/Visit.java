package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// An appointment as the demo EPJ tells of it, in FHIR or as a line of an import.
///
/// @param number of all that one run tells of
/// @param start with its offset, as ISO 8601 writes it; so is `end`
record Visit(long number, String subject, Patient patient, String start, String end) {

    static final String SYSTEM = "urn:oid:1.2.208.999.1.1";
    static final String SOR = "99990000000101";

    /// @param system of the number, as a URN
    record Patient(String system, String number, String given, String family) {

        static final String CPR = "urn:oid:1.2.208.176.1.2";

        private String member() {
            return system.equals(CPR)
                    ? "\"cpr\":\"%s\"".formatted(number)
                    : "\"identifier\":{\"system\":\"%s\",\"value\":\"%s\"}"
                            .formatted(system, number);
        }
    }

    /// Booked, or moved when it is known.
    Letter put() {
        var identifier = URLEncoder.encode(SYSTEM + "|" + subject, UTF_8);
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
                "%s","value":"%s"}],"name":[{"family":"%s","given":["%s"]}],\
                "telecom":[{"system":"phone","use":"mobile","value":"+4520123456"}],\
                "gender":"male","birthDate":"1960-01-02"}]}\
                """
                        .formatted(
                                SYSTEM,
                                subject,
                                start,
                                end,
                                SOR,
                                patient.system(),
                                patient.number(),
                                patient.family(),
                                patient.given()));
    }

    /// One line of an import.
    byte[] event() {
        return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"dk.naervaer.epj.appointment-booked.v1",\
        "subject":"%s","time":"2026-11-01T08:15:00+01:00","data":{"patient":{%s,\
        "given":"%s","family":"%s","mobile":"+4520123458"},"department":{"sor":"%s"},\
        "start":"%s","end":"%s","contactForm":"PHYSICAL"}}
        """
                .formatted(
                        subject,
                        SYSTEM,
                        subject,
                        patient.member(),
                        patient.given(),
                        patient.family(),
                        SOR,
                        start,
                        end)
                .getBytes(UTF_8);
    }
}
