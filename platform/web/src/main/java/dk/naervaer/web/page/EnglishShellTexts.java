package dk.naervaer.web.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The shell's words in English.
@Localized("en")
public interface EnglishShellTexts extends ShellTexts {

    @Message("Skip to content")
    @Override
    String skip();

    @Message("Nærvær")
    @Override
    String brand();

    @Message("Nærvær, front page")
    @Override
    String home();

    @Message("Log out")
    @Override
    String signOut();

    @Message("På dansk")
    @Override
    String otherLanguage();

    @Message("Menu")
    @Override
    String navigation();

    @Message("Need help? Call")
    @Override
    String help();

    @Message("The connection is lost. The page updates as soon as it is back.")
    @Override
    String offline();

    @Message("The page is open and updates by itself")
    @Override
    String live();

    @Message("Go to the front page")
    @Override
    String toHome();

    @Message("Log in again")
    @Override
    String signInAgain();

    @Message("Give this reference if you call:")
    @Override
    String reference();

    @Message("The page does not exist")
    @Override
    String unknownTitle();

    @Message("The address may be misspelled, or the page has moved.")
    @Override
    String unknownText();

    @Message("You have no access")
    @Override
    String forbiddenTitle();

    @Message("The page belongs to another role or another department than yours.")
    @Override
    String forbiddenText();

    @Message("You are not logged in")
    @Override
    String signedOutTitle();

    @Message("Log in to see the page.")
    @Override
    String signedOutText();

    @Message("Confirm that it is you")
    @Override
    String staleTitle();

    @Message("You logged in more than five minutes ago. Log in again, and then try once more.")
    @Override
    String staleText();

    @Message("We could not accept that")
    @Override
    String refusedTitle();

    @Message("Go back and try again.")
    @Override
    String refusedText();

    @Message("This is not possible right now")
    @Override
    String unreachableTitle();

    @Message("Something we build on does not answer. Try again in a moment.")
    @Override
    String unreachableText();

    @Message("Something went wrong")
    @Override
    String brokenTitle();

    @Message("The fault is ours and has been noted. Try again shortly.")
    @Override
    String brokenText();
}
