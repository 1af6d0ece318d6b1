package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.SealedValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who consented, by what right, and what shows it. Who wrote it down stands in the envelope.
///
/// @param identityCheck null when the giver was signed in
/// @param whyNotWritten null unless it was given by word of mouth
/// @param textVersion of the explanation that the giver saw or was read
/// @param decision the case in which a clinician decided; null when none had to
public record Giver(
        Capacity capacity,
        Form form,
        @Nullable IdentityCheck identityCheck,
        @Nullable SealedValue whyNotWritten,
        String textVersion,
        @Nullable UUID decision) {

    public Giver {
        if (form.recordedByStaff() != (identityCheck != null))
            throw new IllegalArgumentException("Staff say how they checked who it was");
        if (form.oral() != (whyNotWritten != null))
            throw new IllegalArgumentException("A spoken consent says why it is not written");
    }

    public static Giver written(Capacity capacity, String textVersion) {
        return new Giver(capacity, Form.WRITTEN, null, null, textVersion, null);
    }

    /// Who reads the answer acts for the patient, and is not staff.
    boolean representative() {
        return !capacity.self() && form == Form.WRITTEN && decision == null;
    }

    /// The same, once a clinician has decided the case.
    public Giver decided(UUID caseId) {
        return new Giver(capacity, form, identityCheck, whyNotWritten, textVersion, caseId);
    }
}
