package dk.naervaer.consent.privacy.mine;

import dk.naervaer.consent.privacy.request.Answer.Kind;
import dk.naervaer.personaldata.KeyClass;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The patient's own data and its erasure, in Danish.
@MessageBundle("own")
public interface OwnTexts {

    @Message("Mine pårørende")
    String home();

    @Message("Hent mine data")
    String data();

    @Message("Du kan få en kopi af alt, hvad vi har om dig her.")
    String dataLead();

    @Message(
            "Kopien viser dine aftaler, dine pårørende, dine samtykker og de beskeder,"
                    + " vi har sendt. Den viser også, hvad der ikke står her, og hvor du kan"
                    + " spørge.")
    String dataText();

    @Message("Pas på filen. Den viser dit CPR-nummer.")
    String dataCare();

    @Message("Hent som PDF")
    String pdf();

    @Message("Hent som JSON")
    String json();

    @Message("JSON er til et program.")
    String jsonHint();

    @Message("Bed om at få slettet")
    String erase();

    @Message("Du kan bede os slette det, vi har om dig.")
    String eraseLead();

    @Message(
            "Et menneske læser dit ønske og svarer på hver del. Noget skal vi gemme"
                    + " efter loven. Så får du at vide, hvor længe og hvorfor. Du får svar inden"
                    + " en måned.")
    String eraseText();

    @Message("Hvad skal slettes?")
    String which();

    @Message(
            """
            {#when of}\
            {#is IDENTITY}Hvem du er\
            {#is CONTACT}Telefon og e-mail\
            {#is MESSAGE}Beskeder\
            {#is EVIDENCE}Samtykker\
            {#is ACCESS}Hvem der har set dine data\
            {/when}\
            """)
    String kind(KeyClass of);

    @Message(
            """
            {#when of}\
            {#is IDENTITY}Dit navn og dit CPR-nummer. Er de slettet, kender vi dig ikke mere. Så kan du heller ikke se svaret her.\
            {#is CONTACT}Så kan vi ikke skrive eller ringe.\
            {#is MESSAGE}Det, vi har skrevet.\
            {#is EVIDENCE}Hvem du har ladet være med, og hvorfor noget blev afgjort. Det gemmes som din journal.\
            {#is ACCESS}Listen over dem, der har slået dig op. Den er også din sikkerhed.\
            {/when}\
            """)
    String meaning(KeyClass of);

    @Message("Vælg mindst én")
    String choose();

    @Message("Det skal rettes")
    String errors();

    @Message("Send ønsket")
    String send();

    @Message("Fortryd")
    String cancel();

    @Message("Du er under 15 år. Tal med den, der har forældremyndigheden, eller ring" + " til os.")
    String underAge();

    @Message("Det har du bedt om")
    String asked();

    @Message("Sendt {at}")
    String askedAt(String at);

    @Message("Vi har fået dit ønske. Du får svar her inden en måned.")
    String waiting();

    @Message("Det, der skal slettes, bliver slettet nu.")
    String underWay();

    @Message("Færdig.")
    String complete();

    @Message("Sikkerhedskopier forsvinder senest efter 30 dage.")
    String backups();

    @Message(
            "{#when kind}{#is ERASED}Slettes{#is KEPT_UNTIL}Gemmes til og med{#is"
                    + " REFUSED}Afslået{/when}")
    String answer(Kind kind);

    @Message("Ikke besvaret endnu")
    String unanswered();

    @Message("Efter {basis}.")
    String basis(String basis);

    @Message("Er du ikke enig, så ring til os, eller klag til Datatilsynet.")
    String complain();
}
