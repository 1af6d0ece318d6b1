package dk.naervaer.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The shell's own words in Danish, as `{shell:…}` in templates.
@MessageBundle(value = "shell", locale = "da")
public interface ShellTexts {

    @Message("Spring til indhold")
    String skip();

    @Message("Nærvær")
    String brand();

    @Message("Nærvær, forside")
    String home();

    @Message("Log ud")
    String signOut();

    @Message("In English")
    String otherLanguage();

    @Message("Menu")
    String navigation();

    @Message("Brug for hjælp? Ring")
    String help();

    @Message("Forbindelsen er afbrudt. Siden opdateres, så snart den er tilbage.")
    String offline();

    @Message("Siden er åben og opdateres af sig selv")
    String live();

    @Message("Gå til forsiden")
    String toHome();

    @Message("Log ind igen")
    String signInAgain();

    @Message("Opgiv denne reference, hvis du ringer:")
    String reference();

    @Message("Siden findes ikke")
    String unknownTitle();

    @Message("Adressen kan være skrevet forkert, eller siden er flyttet.")
    String unknownText();

    @Message("Du har ikke adgang")
    String forbiddenTitle();

    @Message("Siden hører til en anden rolle eller en anden afdeling end din.")
    String forbiddenText();

    @Message("Du er ikke logget ind")
    String signedOutTitle();

    @Message("Log ind for at se siden.")
    String signedOutText();

    @Message("Bekræft, at det er dig")
    String staleTitle();

    @Message(
            "Det er over fem minutter siden, du loggede ind. Log ind igen, og prøv så en gang til.")
    String staleText();

    @Message("Det kunne vi ikke modtage")
    String refusedTitle();

    @Message("Gå tilbage, og prøv igen.")
    String refusedText();

    @Message("Det kan ikke lade sig gøre lige nu")
    String unreachableTitle();

    @Message("En af de ting, vi bygger på, svarer ikke. Prøv igen om et øjeblik.")
    String unreachableText();

    @Message("Noget gik galt")
    String brokenTitle();

    @Message("Fejlen er hos os, og den er noteret. Prøv igen om lidt.")
    String brokenText();
}
