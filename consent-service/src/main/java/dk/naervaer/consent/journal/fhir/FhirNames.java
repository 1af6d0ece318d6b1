package dk.naervaer.consent.journal.fhir;

import java.util.List;

/// The numberings, code systems and extensions of a consent as it is told to EPJs.
final class FhirNames {

    static final String CPR = "urn:oid:1.2.208.176.1.2";
    static final String NATIONAL_REPLACEMENT = "urn:oid:1.2.208.176.1.6.1.1";
    static final String REGIONAL_REPLACEMENT = "urn:oid:1.2.208.176.1.6.1.3";

    /// Of a patient or an appointment here: random, and so it may stand in an address.
    static final String PERSON = "https://naervaer.dk/fhir/sid/person";

    static final String APPOINTMENT = "https://naervaer.dk/fhir/sid/appointment";

    static final String OURS = "https://naervaer.dk/fhir/StructureDefinition/";
    static final String PROFILE = OURS + "naervaer-consent";
    static final String GRANT = OURS + "consent-grant";
    static final String EVIDENCE = OURS + "consent-evidence";
    static final String MATTER = OURS + "journal-matter";
    static final String CATEGORY = "https://naervaer.dk/fhir/CodeSystem/consent-category";
    static final String DK_RELATIONSHIP =
            "http://hl7.dk/fhir/core/CodeSystem/dk-relatedperson-relationshipcodes";
    static final String TEXT = "https://naervaer.dk/consent-text/";

    private static final List<String> NUMBERINGS =
            List.of(CPR, NATIONAL_REPLACEMENT, REGIONAL_REPLACEMENT);

    /// CPR numbers, and replacement numbers of the nation and of each region.
    static boolean numbersPeople(String system) {
        return NUMBERINGS.stream().anyMatch(one -> (system + ".").startsWith(one + "."));
    }

    /// A number tells by its shape which numbering it is of.
    static String numbering(String number) {
        if (number.matches("[0-9]{10}")) return CPR;
        return number.matches("[0-9]{6}[17].*") ? NATIONAL_REPLACEMENT : REGIONAL_REPLACEMENT;
    }

    private FhirNames() {}
}
