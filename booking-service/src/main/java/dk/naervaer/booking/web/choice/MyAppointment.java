package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Grounds;
import dk.naervaer.booking.appointment.RelativeWish;
import dk.naervaer.booking.appointment.Ruling;
import dk.naervaer.booking.view.DayEntry;
import dk.naervaer.booking.view.DayList.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment on the patient's own page.
///
/// @param accompanying whether a relative may take part at a distance, and by which rule
/// @param usual how they last chose to attend another appointment of the course; a hint only
public record MyAppointment(
        UUID id,
        DayEntry entry,
        String department,
        List<Option> options,
        Ruling accompanying,
        @Nullable ContactForm usual) {

    /// A way to attend.
    ///
    /// @param grounds why it is possible, or why not
    public record Option(ContactForm form, boolean current, boolean possible, Grounds grounds) {

        static Option of(ContactForm form, ContactForm current, Ruling ruling) {
            return new Option(
                    form, form == current, ruling.says() == Ruling.Says.YES, ruling.grounds());
        }

        /// Asked for, it is kept as a wish and met when somebody has judged it.
        public boolean wishable() {
            return !possible && grounds.rule().equals("not-assessed");
        }
    }

    static MyAppointment of(
            Line line,
            String department,
            Circumstances.Around around,
            Optional<ContactForm> usual) {
        var current = line.entry().contactForm();
        var options =
                List.of(ContactForm.values()).stream()
                        .map(form -> Option.of(form, current, around.choosing(form)))
                        .toList();
        return new MyAppointment(
                line.id(),
                line.entry(),
                department,
                options,
                around.accompanying(current),
                usual.filter(form -> form != current).orElse(null));
    }

    public Instant start() {
        return entry.slot().startInstant();
    }

    public Instant end() {
        return entry.slot().endInstant();
    }

    public ContactForm form() {
        return entry.contactForm();
    }

    public boolean cancelled() {
        return entry.status() == DayEntry.Status.CANCELLED;
    }

    /// What has been asked for and is not to be had; `null` as soon as it can be chosen.
    public @Nullable ContactForm wish() {
        var wish = entry.decided().wish();
        return options.stream().anyMatch(option -> option.possible() && option.form() == wish)
                ? null
                : wish;
    }

    public @Nullable RelativeWish relativeWish() {
        return entry.decided().relative();
    }

    /// Whether it can be asked for: where the department is not on board, it is kept all the same.
    public boolean mayAskForRelative() {
        return accompanying.says() == Ruling.Says.YES
                || !Set.of("begun", "not-in-person").contains(accompanying.grounds().rule());
    }

    /// Once it has begun, nobody tells any more that they cannot come.
    public boolean mayStillCome() {
        return options.stream()
                .anyMatch(option -> option.form() == ContactForm.PHYSICAL && option.possible());
    }

    public boolean hindered() {
        return entry.decided().hindrance() != null;
    }

    /// What the patient may choose or ask for instead of coming.
    public List<Option> atADistance() {
        return others().stream().filter(option -> option.form() != ContactForm.PHYSICAL).toList();
    }

    public @Nullable String unmet() {
        var grounds = entry.decided().unmet();
        return grounds == null ? null : grounds.rule();
    }

    /// What else can be chosen now, or wished for.
    public List<Option> others() {
        return options.stream()
                .filter(option ->
                        !option.current()
                                && (option.possible() || option.wishable())
                                && option.form() != wish())
                .toList();
    }

    /// What cannot be had, and nothing the patient does would change it.
    public List<Option> impossible() {
        return options.stream()
                .filter(option ->
                        !option.current()
                                && !option.possible()
                                && !option.wishable()
                                && option.form() != wish())
                .toList();
    }
}
