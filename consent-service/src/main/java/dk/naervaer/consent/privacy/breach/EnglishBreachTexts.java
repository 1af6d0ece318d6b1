package dk.naervaer.consent.privacy.breach;

import dk.naervaer.consent.privacy.breach.BreachReport.Affected.Role;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The breach report, in English.
@Localized("en")
public interface EnglishBreachTexts extends BreachTexts {

    @Override
    @Message("Breach report")
    String title();

    @Override
    @Message(
            "Who and what could be reached between two points in time? The answer is"
                    + " pseudonyms and counts, so that a notification can be written.")
    String lead();

    @Override
    @Message("From")
    String from();

    @Override
    @Message("To and including")
    String to();

    @Override
    @Message("Danish time")
    String local();

    @Override
    @Message("Only one department (its id or SOR)")
    String unit();

    @Override
    @Message("Only what one service could read")
    String service();

    @Override
    @Message("Every service")
    String anyService();

    @Override
    @Message("Show")
    String ask();

    @Override
    @Message("Fetch as CSV")
    String csv();

    @Override
    @Message("Write two points in time, the earlier one first")
    String refused();

    @Override
    @Message("Counts")
    String counts();

    @Override
    @Message("Patients")
    String patients();

    @Override
    @Message("Relatives")
    String relatives();

    @Override
    @Message("Open links")
    String links();

    @Override
    @Message("Consents in force")
    String consents();

    @Override
    @Message("Nobody could be reached.")
    String nobody();

    @Override
    @Message("Persons")
    String people();

    @Override
    @Message("Shows the first {count}. The CSV file has more.")
    String first(int count);

    @Override
    @Message("Pseudonym")
    String person();

    @Override
    @Message("Role")
    String role();

    @Override
    @Message("{#when role}{#is PATIENT}patient{#is RELATIVE}relative{/when}")
    String roleOf(Role role);

    @Override
    @Message("Could be read")
    String classes();

    @Override
    @Message("What the answer rests on")
    String basis();

    @Override
    @Message(
            "A person counts from the moment the first appointment or naming was"
                    + " recorded; without a moment the person always counts. Data can be read"
                    + " until the service has answered that its keys are gone. Where they went in"
                    + " several rounds, the last one counts. A link is open until it is closed,"
                    + " at most four hours after the appointment. A consent is in force from its"
                    + " giving until it is withdrawn or lapses. A department counts if an"
                    + " appointment was ever there. Where an erasure was ordered at another"
                    + " service, only our own answer is known.")
    String basisText();
}
