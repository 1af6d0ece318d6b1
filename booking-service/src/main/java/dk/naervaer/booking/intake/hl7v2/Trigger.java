package dk.naervaer.booking.intake.hl7v2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The scheduling events of chapter 10 that are taken here, and what each says.
enum Trigger {
    S12(Says.BOOKED),
    S13(Says.BOOKED),
    S14(Says.CHANGED),
    S15(Says.OVER),
    S16(Says.OVER),
    S17(Says.OVER),
    S18(Says.RESOURCES),
    S19(Says.RESOURCES),
    S20(Says.RESOURCES),
    S21(Says.RESOURCES),
    S22(Says.RESOURCES),
    S23(Says.NOTHING),
    S24(Says.NOTHING),
    S26(Says.OVER);

    /// What a trigger says of the appointment.
    enum Says {
        BOOKED,
        /// How it stands is told in SCH-25.
        CHANGED,
        /// It takes place no more, or did not.
        OVER,
        /// Where and by whom, not whether.
        RESOURCES,
        /// It is about free time, not an appointment.
        NOTHING
    }

    private final Says says;

    Trigger(Says says) {
        this.says = says;
    }

    Says says() {
        return says;
    }

    static Optional<Trigger> named(String text) {
        var name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
