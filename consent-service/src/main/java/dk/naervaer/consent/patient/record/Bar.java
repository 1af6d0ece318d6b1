package dk.naervaer.consent.patient.record;

import dk.naervaer.personaldata.SealedValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who must not be contacted, by whatever the patient has told of them; sealed under the
/// patient's own keys, so that equal values compare equal without being opened.
///
/// @param name as it was written
/// @param folded the name as it is compared
public record Bar(
        UUID id,
        @Nullable SealedValue name,
        @Nullable SealedValue folded,
        @Nullable SealedValue phone,
        @Nullable SealedValue email) {

    public Bar {
        if (folded == null && phone == null && email == null)
            throw new IllegalArgumentException("A bar tells who is meant");
        if ((name == null) != (folded == null))
            throw new IllegalArgumentException("A name is kept as written and as compared");
    }

    /// Whether both say the same of somebody, whatever they are called here.
    public boolean says(Bar other) {
        return new Bar(other.id, name, folded, phone, email).equals(other);
    }

    /// One thing that is the same is enough.
    public boolean meets(Bar other) {
        return (folded != null && folded.equals(other.folded))
                || (phone != null && phone.equals(other.phone))
                || (email != null && email.equals(other.email));
    }
}
