package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.Relative;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.web.time.DanishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A form with what was written, what is wrong with it and what can be chosen.
public record ConsentForm(
        Entry entry, Faults faults, List<AppointmentShown> appointments, LocalDate today) {

    public LocalDate latest() {
        return today.plusYears(1);
    }

    ConsentForm with(Faults wrong) {
        return new ConsentForm(entry, wrong, appointments, today);
    }

    /// What can be said before anything is recorded, so that no relative is named in vain.
    Faults check(Patient patient) {
        if (!patient.ofAge()) return Faults.of("scope", Wrong.NOT_OF_AGE);
        var request = request();
        var faults = request.faults();
        if (faults.none() && !entry.all() && entry.appointment(appointments).isEmpty())
            return Faults.of("scope", Wrong.APPOINTMENT_OVER);
        if (!faults.none()) return faults;
        var midnight = today.atStartOfDay(DanishTime.ZONE).toInstant();
        return Relative.neverGiven(command(UUID.fromString(entry.id()), midnight))
                .map(Rejections::faults)
                .orElseGet(() -> reaching(request.lastDay()));
    }

    private Faults reaching(LocalDate until) {
        return entry.appointment(appointments)
                .filter(one -> !one.reachedBy(until, today))
                .map(_ -> Faults.of("until", Wrong.UNTIL_BEFORE_APPOINTMENT))
                .orElse(Faults.NONE);
    }

    GiveConsent command(UUID consentId, Instant now) {
        return request().toCommand(consentId, now);
    }

    private ConsentRequest request() {
        return entry.consent(appointments, today);
    }
}
