package dk.naervaer.consent.relative;

import dk.naervaer.consent.relative.RelativeRejection.AdmitsThemself;
import dk.naervaer.consent.relative.RelativeRejection.Barred;
import dk.naervaer.consent.relative.RelativeRejection.Confided;
import dk.naervaer.consent.relative.RelativeRejection.ContactUnconfirmed;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.relative.RelativeRejection.PatientDied;
import dk.naervaer.consent.relative.RelativeRejection.RightIsThePatients;
import dk.naervaer.consent.relative.RelativeRejection.UntilIsPast;
import dk.naervaer.consent.relative.RelativeRejection.UntilTooFar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may consent to what: the same whether a consent is given, widened or taken up again.
public final class Giving {

    /// Whether that person may consent for that patient at all, whoever the relative is.
    public static Optional<RelativeRejection> mayConsent(Giver giver, Circumstances patient) {
        if (patient.died()) return Optional.of(new PatientDied());
        if (patient.admitsThemself() && !(giver.capacity().self() && giver.form() == Form.WRITTEN))
            return Optional.of(new AdmitsThemself());
        if (patient.inDispute() && !giver.capacity().self() && giver.decision() == null)
            return Optional.of(new NeedsDecision(Undecidable.REPRESENTATIVES_DISAGREE));
        if (patient.child()) return decided(giver, Undecidable.UNDER_15);
        if (outgrown(giver.capacity(), patient.age())) return patients(patient);
        return switch (giver.capacity()) {
            case SELF, SELF_15_17, GUARDIAN, FULDMAGT ->
                    patient.unable() ? unable(giver) : Optional.empty();
            // Whose power is in force only where somebody cannot consent: a clinician has to see.
            case FUTURE_PROXY -> unable(giver);
            case NEAREST_RELATIVE -> patient.unable() ? unable(giver) : patients(patient);
            case PARENT -> patients(patient);
        };
    }

    private static Optional<RelativeRejection> unable(Giver giver) {
        return decided(giver, Undecidable.UNABLE_TO_CONSENT);
    }

    private static Optional<RelativeRejection> patients(Circumstances patient) {
        return Optional.of(new RightIsThePatients(patient.age()));
    }

    private static Optional<RelativeRejection> decided(Giver giver, Undecidable why) {
        return giver.decision() == null ? Optional.of(new NeedsDecision(why)) : Optional.empty();
    }

    /// What somebody who acts for the patient has proposed, the patient alone accepts.
    static Optional<RelativeRejection> mayAccept(Optional<Consent> proposal, Giver giver) {
        return proposal.filter(it -> it.proposer() == Proposer.REPRESENTATIVE)
                .filter(_ -> !giver.capacity().self() && giver.decision() == null)
                .map(_ -> new AdmitsThemself());
    }

    /// Whether the relative may be contacted about anything new.
    static Optional<RelativeRejection> mayContact(
            Contact contact, Giver giver, Circumstances patient, LocalDate today) {
        if (patient.barred())
            return Optional.of(giver.representative() ? new Confided() : new Barred());
        return contact.holds(today)
                ? Optional.empty()
                : Optional.of(new ContactUnconfirmed(contact.confirmed()));
    }

    /// @param givenOn the day from which the year is counted
    public static Optional<RelativeRejection> mayLast(
            LocalDate until, LocalDate givenOn, LocalDate today) {
        if (until.isBefore(today)) return Optional.of(new UntilIsPast(until, today));
        var latest = givenOn.plusYears(1);
        return until.isAfter(latest)
                ? Optional.of(new UntilTooFar(until, latest))
                : Optional.empty();
    }

    /// The last day of a consent to one appointment where nobody has said another: it may be moved
    /// by three months and take its relatives along, and nothing else is covered meanwhile.
    public static LocalDate ofOneAppointment(LocalDate day, LocalDate today) {
        var latest = today.plusYears(1);
        var last = day.plusMonths(3);
        if (last.isAfter(latest)) return latest;
        return last.isBefore(today) ? today : last;
    }

    /// By what right a patient of that age decides for themself.
    public static Capacity ownCapacity(int age) {
        return age < Circumstances.ADULT ? Capacity.SELF_15_17 : Capacity.SELF;
    }

    /// Whether somebody else's word has lost its force because the patient has turned 15. From then
    /// until 18 nobody but the patient decides; a parent never again.
    public static boolean outgrown(@Nullable Capacity capacity, int age) {
        if (capacity == null || capacity.self() || age < Circumstances.OF_AGE) return false;
        return capacity == Capacity.PARENT || age < Circumstances.ADULT;
    }

    private Giving() {}
}
