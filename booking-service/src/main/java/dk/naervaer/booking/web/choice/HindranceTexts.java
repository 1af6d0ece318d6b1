package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Hindrance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The pages for a patient who cannot come, in Danish.
@MessageBundle("hindrance")
public interface HindranceTexts {

    @Message("Jeg kan ikke komme")
    String cannotCome();

    @Message("Fortæl, hvorfor du ikke kan komme. Afdelingen får besked med det samme.")
    String lead();

    @Message("Hvorfor kan du ikke komme?")
    String question();

    @Message(
            """
            {#when why}\
            {#is ILL}Jeg er syg\
            {#is TOO_FAR}Der er for langt\
            {#is OTHER}Andet\
            {/when}\
            """)
    String why(Hindrance why);

    @Message("Send besked")
    String send();

    @Message("Vil du hellere tale med os på afstand?")
    String offer();

    @Message("Så behøver du ikke aflyse. Vælg herunder, eller sig nej tak.")
    String offerText();

    @Message("Nej tak, giv afdelingen besked")
    String offerNo();

    @Message("Afdelingen ved, at du ikke kan komme. De kontakter dig.")
    String told();

    @Message("Patienten kan ikke komme: {why}")
    String patientHindered(String why);

    @Message(
            """
            {#when why}\
            {#is ILL}syg\
            {#is TOO_FAR}for langt væk\
            {#is OTHER}andet\
            {/when}\
            """)
    String ofPatient(Hindrance why);

    @Message("Tilbage til mine aftaler")
    String back();
}
