package dk.naervaer.consent.journal.page;

import dk.naervaer.consent.view.ConsentRow.Matter;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What is missing in the journal, in English.
@Localized("en")
public interface EnglishJournalTexts extends JournalTexts {

    @Override
    @Message("Missing in the journal")
    String title();

    @Override
    @Message(
            "Consents have to stand in the patient's journal. The oldest comes first. What your"
                    + " record system confirms by itself disappears from here by itself.")
    String lead();

    @Override
    @Message("Nothing is missing. Every consent in your departments stands in the journal.")
    String none();

    @Override
    @Message("Patient")
    String patient();

    @Override
    @Message("Relative")
    String relative();

    @Override
    @Message("What")
    String what();

    @Override
    @Message("When")
    String when();

    @Override
    @Message("Number of the note in the journal")
    String reference();

    @Override
    @Message("Stands in the journal")
    String save();

    @Override
    @Message("Write the note's number, at most 64 signs, without blanks. It must be no CPR number.")
    String wrong();

    @Override
    @Message("The name is erased")
    String erased();

    @Override
    @Message("Consents for the journal")
    String nav();

    @Override
    @Message(
            """
            {#when it}\
            {#is GIVEN}Consent given\
            {#is DISCLOSED}Let in without consent\
            {#is CHANGED}Consent changed\
            {#is ENDED}Consent ended\
            {/when}\
            """)
    String kind(Matter.Kind it);
}
