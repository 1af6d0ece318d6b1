package dk.naervaer.consent.journal.fhir;

import dk.naervaer.consent.journal.JournalEntry;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.view.ConsentRow.Matter;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/// What FHIR has no word for: the degree, how the consent was given, and what stands in the
/// journal.
final class ConsentExtensions {

    static void add(JournalEntry entry, Consent fhir) {
        fhir.getProvision().addExtension(grant(entry.consent().grant(), entry.note()));
        var evidence = evidence(entry);
        if (evidence.hasExtension()) fhir.addExtension(evidence);
        int number = 1;
        for (var matter : entry.consent().matters()) fhir.addExtension(matter(matter, number++));
    }

    private static Extension grant(Grant grant, @Nullable String note) {
        var one = new Extension(FhirNames.GRANT);
        code(one, "degree", grant.degree().code());
        text(one, "note", note);
        code(one, "scope", grant.scope().type().name());
        text(one, "unit", grant.scope().unit());
        return one;
    }

    private static Extension evidence(JournalEntry entry) {
        var one = new Extension(FhirNames.EVIDENCE);
        var giver = entry.consent().giver();
        if (giver != null) {
            code(one, "capacity", giver.capacity().name());
            code(one, "form", giver.form().name());
            if (giver.identityCheck() != null)
                code(one, "identityCheck", giver.identityCheck().name());
            text(one, "decision", giver.decision() == null ? null : giver.decision().toString());
        }
        text(one, "whyNotWritten", entry.whyNotWritten());
        text(one, "disclosure", entry.disclosure());
        return one;
    }

    private static Extension matter(Matter matter, int number) {
        var one = new Extension(FhirNames.MATTER);
        one.addExtension("number", new PositiveIntType(number));
        code(one, "kind", matter.kind().name());
        one.addExtension("at", new InstantType(Date.from(matter.at())));
        text(one, "reference", matter.reference());
        return one;
    }

    private static void code(Extension one, String url, String code) {
        one.addExtension(url, new CodeType(code));
    }

    private static void text(Extension one, String url, @Nullable String text) {
        if (text != null && !text.isBlank()) one.addExtension(url, new StringType(text));
    }

    private ConsentExtensions() {}
}
