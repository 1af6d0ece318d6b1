package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.answering.Proposal.Why;
import dk.naervaer.consent.privacy.request.Answer.Kind;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade.By;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// A request for erasure and its answers, in Danish.
@MessageBundle("erase")
public interface AnswerTexts {

    @Message("Ønske om sletning")
    String title();

    @Message(
            "{#when by}{#is PERSON}Personen har selv bedt om det{#is OFFICER}Modtaget"
                    + " af databeskyttelsen{/when}")
    String by(By by);

    @Message("Svar senest {day}")
    String deadline(String day);

    @Message("Svar på hver slags oplysninger")
    String answers();

    @Message("{#when kind}{#is ERASED}Slettes{#is KEPT_UNTIL}Gemmes{#is" + " REFUSED}Afslås{/when}")
    String kind(Kind kind);

    @Message("Gemmes til og med {day}")
    String keptUntil(String day);

    @Message(
            """
            {#when why}\
            {#is NOTHING_LEFT}Nøglerne er allerede slettet.\
            {#is LEGAL_HOLD}Der står en juridisk tilbageholdelse.\
            {#is STILL_NEEDED}En aftale eller et samtykke ligger forude.\
            {#is TIME_HAS_PASSED}Fristen er udløbet.\
            {#is RULE_LETS_GO}Reglen slipper dem, når nogen beder om det.\
            {#is RULE_KEEPS}Reglen kræver, at de gemmes.\
            {/when}\
            """)
    String why(Why why);

    @Message("Regel {name}, gælder fra {since}")
    String rule(String name, String since);

    @Message("Lovgrundlag: {basis}")
    String basis(String basis);

    @Message("Begrundelse, hvis det afslås")
    String reason();

    @Message("Personen kan læse den.")
    String reasonHint();

    @Message("Giv svarene")
    String give();

    @Message(
            "Når alt er besvaret, slettes det, der skal slettes, i alle tjenester. Det"
                    + " kan ikke fortrydes.")
    String giveText();

    @Message("Besvaret")
    String answered();

    @Message("Hvor langt sletningen er")
    String progress();

    @Message("Venter: der står en juridisk tilbageholdelse.")
    String held();

    @Message("Sletningen går i gang om et øjeblik.")
    String soon();

    @Message("Færdig. Alle tjenester har svaret.")
    String complete();

    @Message("Færdig. Intet skulle slettes.")
    String nothingToErase();

    @Message("Tjeneste")
    String service();

    @Message("Stand")
    String state();

    @Message("færdig {at}")
    String doneAt(String at);

    @Message("Bevis")
    String proof();

    @Message("Fakta om ønsket, som de står i den signerede kæde.")
    String proofText();

    @Message("Faktum")
    String fact();

    @Message("Af")
    String who();

    @Message("Tidspunkt")
    String when();
}
