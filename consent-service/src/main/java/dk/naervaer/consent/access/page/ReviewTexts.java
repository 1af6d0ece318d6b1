package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.Oddity;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The privacy officer's review of the log, in Danish.
@MessageBundle("review")
public interface ReviewTexts {

    @Message("Adgangslog")
    String title();

    @Message(
            "Hvem har set hvem, i alle fire tjenester. Det, du ser her, bliver selv"
                    + " skrevet i loggen.")
    String lead();

    @Message("Find en patient")
    String byNumber();

    @Message("CPR-nummer")
    String cpr();

    @Message("Find")
    String find();

    @Message("Ingen er kendt under det nummer.")
    String unknown();

    @Message("Afgræns")
    String narrow();

    @Message("Bruger")
    String actor();

    @Message("For eksempel staff:sekretaer eller system:epj-demo")
    String actorHint();

    @Message("Fra og med")
    String from();

    @Message("Til og med")
    String until();

    @Message("Kun det usædvanlige")
    String onlyOdd();

    @Message("Vis")
    String show();

    @Message("Vis alle")
    String clear();

    @Message("Ingen opslag passer til det, du har valgt.")
    String none();

    @Message("Ingen usædvanlige opslag blandt dem, der er læst.")
    String noneHere();

    @Message("Patient")
    String patient();

    @Message("Navnet er slettet")
    String erased();

    @Message("Usædvanligt")
    String signs();

    @Message(
            "{#when oddity}{#is OWN_FAMILY_NAME}Samme efternavn som patienten{#is"
                    + " MANY_LOOKS}Mange opslag inden for en time{#is OUTSIDE_DEPARTMENT}Uden"
                    + " for egen afdeling{#else}Uden for sædvanlig arbejdstid{/when}")
    String oddity(Oddity oddity);

    @Message("Ældre")
    String more();

    @Message("Kontrollér, at loggen er hel")
    String check();

    @Message("Loggen er hel: alle {rows} rækker er, som de blev skrevet.")
    String whole(long rows);

    @Message(
            "Loggen er ikke hel: række {row} er ændret eller fjernet. Alt før den er,"
                    + " som det blev skrevet.")
    String broken(long row);

    @Message("Tilbage til loggen")
    String back();

    @Message("{looks} opslag står, som tjenesterne har offentliggjort dem")
    String asPublished(long looks);

    @Message("Loggen er ikke, som tjenesterne har offentliggjort den")
    String differs();

    @Message("Mangler: {id}")
    String missing(String id);

    @Message("Ændret: {id}")
    String altered(String id);
}
