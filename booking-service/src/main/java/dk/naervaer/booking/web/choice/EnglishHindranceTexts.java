package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Hindrance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The pages for a patient who cannot come, in English.
@Localized("en")
public interface EnglishHindranceTexts extends HindranceTexts {

    @Override
    @Message("I cannot come")
    String cannotCome();

    @Override
    @Message("Tell why you cannot come. The department hears of it at once.")
    String lead();

    @Override
    @Message("Why can you not come?")
    String question();

    @Override
    @Message(
            """
            {#when why}\
            {#is ILL}I am ill\
            {#is TOO_FAR}It is too far\
            {#is OTHER}Something else\
            {/when}\
            """)
    String why(Hindrance why);

    @Override
    @Message("Send")
    String send();

    @Override
    @Message("Would you rather talk to us at a distance?")
    String offer();

    @Override
    @Message("Then you need not cancel. Choose below, or say no thanks.")
    String offerText();

    @Override
    @Message("No thanks, tell the department")
    String offerNo();

    @Override
    @Message("The department knows that you cannot come. They will contact you.")
    String told();

    @Override
    @Message("The patient cannot come: {why}")
    String patientHindered(String why);

    @Override
    @Message(
            """
            {#when why}\
            {#is ILL}ill\
            {#is TOO_FAR}too far away\
            {#is OTHER}something else\
            {/when}\
            """)
    String ofPatient(Hindrance why);

    @Override
    @Message("Back to my appointments")
    String back();
}
