package dk.naervaer.booking.view;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.unit.OfferedForm;
import dk.naervaer.booking.unit.Practice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The practice a unit follows on a day, and where it has it from.
///
/// @param unit the unit that agreed it: itself, or one above it; `null` where nobody has
/// @param from since when
public record InForce(@Nullable String unit, @Nullable LocalDate from, Practice practice) {

    static final InForce NOTHING = new InForce(null, null, Practice.NONE);

    /// Whether the patient may choose the form; to come in person always stays possible.
    public boolean offers(ContactForm form) {
        return form == ContactForm.PHYSICAL
                || (practice.onBoard()
                        && practice.contactForms().contains(OfferedForm.valueOf(form.name())));
    }
}
