package dk.naervaer.booking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The page about what an EPJ has not confirmed, in Danish.
@MessageBundle("reply")
public interface ReplyTexts {

    @Message("Mangler i journalen")
    String nav();

    @Message("Mangler i journalsystemet")
    String title();

    @Message(
            "Journalsystemet har ikke bekræftet, hvordan patienten deltager, "
                    + "eller hvordan disse samtaler gik. "
                    + "Skriv det i journalen, og marker det her.")
    String lead();

    @Message("Journalsystemet har bekræftet alt.")
    String none();

    @Message("Aftale")
    String appointment();

    @Message("Fortalt")
    String since();

    @Message("Hvorfor")
    String why();

    @Message("Gør")
    String what();

    @Message(
            "{#switch why}{#case 'NOT_LISTENING'}Systemet modtager ikke "
                    + "svar{#case 'UNREACHABLE'}Systemet svarer ikke{#case "
                    + "'REFUSED'}Systemet afviste beskeden{#else}Venter på svar{/switch}")
    String failure(String why);

    @Message("Jeg har skrevet det i journalen")
    String done();

    @Message("Se samtalen")
    String openRoom();
}
