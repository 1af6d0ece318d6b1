package dk.naervaer.consent.journal.page;

import dk.naervaer.consent.view.ConsentRow.Matter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is missing in the journal, in Danish.
@MessageBundle("journal")
public interface JournalTexts {

    @Message("Mangler i journalen")
    String title();

    @Message(
            "Samtykker skal stå i patientens journal. Det ældste står øverst. Det, som jeres"
                    + " journalsystem selv bekræfter, forsvinder herfra af sig selv.")
    String lead();

    @Message("Intet mangler. Alle samtykker i dine afdelinger står i journalen.")
    String none();

    @Message("Patient")
    String patient();

    @Message("Pårørende")
    String relative();

    @Message("Hvad")
    String what();

    @Message("Hvornår")
    String when();

    @Message("Notatets nummer i journalen")
    String reference();

    @Message("Ført i journalen")
    String save();

    @Message(
            "Skriv notatets nummer, højst 64 tegn, uden mellemrum. Et CPR-nummer må det ikke være.")
    String wrong();

    @Message("Navnet er slettet")
    String erased();

    @Message("Samtykker til journalen")
    String nav();

    @Message(
            """
            {#when it}\
            {#is GIVEN}Samtykke givet\
            {#is DISCLOSED}Lukket ind uden samtykke\
            {#is CHANGED}Samtykke ændret\
            {#is ENDED}Samtykke slut\
            {/when}\
            """)
    String kind(Matter.Kind it);
}
