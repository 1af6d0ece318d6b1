package dk.naervaer.booking.appointment;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The code an EPJ has registered a consultation under.
///
/// @param forms how the patient may have attended by that code; a code may stand for several
public record Registration(String code, Set<ContactForm> forms) {

    public Registration {
        if (forms.isEmpty()) throw new IllegalArgumentException("A code says how one attends");
        forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms));
    }
}
