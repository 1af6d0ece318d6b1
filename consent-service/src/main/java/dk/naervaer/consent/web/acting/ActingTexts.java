package dk.naervaer.consent.web.acting;

import dk.naervaer.consent.relative.Capacity;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is said of acting for somebody else, in Danish.
@MessageBundle("acting")
public interface ActingTexts {

    @Message("Handl for en anden")
    String title();

    @Message(
            "Her er dem, du må handle for i dag. Alt, du gør, står med dit navn i "
                    + "stedet for patientens.")
    String lead();

    @Message("Der er ingen, du må handle for i dag.")
    String nobody();

    @Message(
            "{#when it}{#is PARENT}Du har forældremyndigheden{#is GUARDIAN}Du er "
                    + "værge i personlige forhold{#is FUTURE_PROXY}Du er "
                    + "fremtidsfuldmægtig{#is FULDMAGT}Du har fuldmagt{#is "
                    + "NEAREST_RELATIVE}Du er nærmeste pårørende{#else}Det er dig selv{/when}")
    String why(Capacity it);

    @Message("til og med {day}")
    String until(String day);

    @Message("Handl for {name}")
    String choose(String name);

    @Message("Du handler for")
    String now();

    @Message("Denne side gælder dig selv.")
    String yourself();

    @Message("Stop, før du henter eller sletter noget.")
    String stopFirst();

    @Message("Stop")
    String stop();

    @Message("Du handler ikke længere for")
    String ended();

    @Message(
            "{name} er fyldt 15 år og bestemmer nu selv. Det, du gav samtykke til, "
                    + "er udløbet.")
    String fifteen(String name);

    @Message("Retten til at handle for {name} er udløbet.")
    String over(String name);

    @Message("Tilbage til mine egne aftaler")
    String back();

    @Message("Foreslå det for patienten")
    String propose();

    @Message("Jeg er uenig")
    String object();

    @Message("Venter på afdelingen")
    String waits();

    @Message("En læge tager stilling. Indtil da er ingen lukket ind.")
    String waitsText();

    @Message("Du er fyldt 15 år")
    String grown();

    @Message(
            "Nu bestemmer du selv. Det, din forælder gav samtykke til, er udløbet. Giv selv samtykke til dem, der må være med.")
    String grownText();

    @Message(
            "Du kan foreslå, hvem der må være med. En læge på afdelingen tager stilling sammen med dig og din forælder.")
    String childText();

    @Message("Links til dine pårørende er lukket")
    String mistaken();

    @Message(
            "Sygehuset kom ved en fejl til at melde dig død. Det er rettet, og vi beklager. De links, som blev lukket, er stadig lukkede, og ingen har fået besked. Sæt et samtykke på pause og tag det op igen: så får den pårørende et nyt link.")
    String mistakenText();
}
