package dk.naervaer.invitation.message;

import dk.naervaer.invitation.invitation.Purpose;
import dk.naervaer.invitation.invitation.Slot;
import dk.naervaer.invitation.notice.Kind;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The words of a message to a relative: time, purpose, link and a number to a human. Never who the
/// patient is, nor where, nor why. To a patient: that there is something to read, and where.
///
/// @param linkBase where `/i` is served
/// @param pageBase where patients sign in
/// @param helpPhone the region's help line
public record MessageText(String linkBase, String pageBase, String helpPhone) {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    public String invitation(String language, Slot slot, Token token) {
        return english(language)
                ? "You are invited to a consultation %s. Use the link %s from %s. Help: %s"
                        .formatted(
                                when(language, slot), link(token), opens(language, slot), helpPhone)
                : "Du er inviteret til en samtale %s. Brug linket %s fra kl. %s. Hjælp: %s"
                        .formatted(
                                when(language, slot),
                                link(token),
                                opens(language, slot),
                                helpPhone);
    }

    public String moved(String language, Slot slot, Token token) {
        return english(language)
                ? "The consultation is moved to %s. Use the new link %s from %s. Help: %s"
                        .formatted(
                                when(language, slot), link(token), opens(language, slot), helpPhone)
                : "Samtalen er flyttet til %s. Brug det nye link %s fra kl. %s. Hjælp: %s"
                        .formatted(
                                when(language, slot),
                                link(token),
                                opens(language, slot),
                                helpPhone);
    }

    /// To whom the patient lets know and does not let in: no link, and nothing to do.
    public String told(String language, Slot slot) {
        return english(language)
                ? "For your information: a consultation is planned %s. You need not do anything. Help: %s"
                        .formatted(when(language, slot), helpPhone)
                : "Til orientering: der er en samtale %s. Du skal ikke gøre noget. Hjælp: %s"
                        .formatted(when(language, slot), helpPhone);
    }

    public String toldMoved(String language, Slot slot) {
        return english(language)
                ? "For your information: the consultation is moved to %s. Help: %s"
                        .formatted(when(language, slot), helpPhone)
                : "Til orientering: samtalen er flyttet til %s. Hjælp: %s"
                        .formatted(when(language, slot), helpPhone);
    }

    public String cancellation(String language, Slot slot) {
        return english(language)
                ? "The consultation %s is cancelled. The link no longer works. Help: %s"
                        .formatted(when(language, slot), helpPhone)
                : "Samtalen %s er aflyst. Linket virker ikke længere. Hjælp: %s"
                        .formatted(when(language, slot), helpPhone);
    }

    /// The address alone, without a secret: whoever follows it has to sign in.
    public String notice(String language, Kind notice) {
        var end =
                english(language)
                        ? "Sign in at %s. Help: %s".formatted(pageBase, helpPhone)
                        : "Log ind på %s. Hjælp: %s".formatted(pageBase, helpPhone);
        return what(language, notice) + " " + end;
    }

    private static String what(String language, Kind notice) {
        return switch (notice) {
            case RENEWAL ->
                    english(language)
                            ? "A consent on your page ends soon."
                            : "Et samtykke på din side udløber snart.";
            case LAPSED ->
                    english(language)
                            ? "A consent on your page has ended."
                            : "Et samtykke på din side er udløbet.";
            case CHANGED ->
                    english(language)
                            ? "Somebody else has changed something on your page."
                            : "En anden har ændret noget på din side.";
            case PROPOSED ->
                    english(language)
                            ? "A proposal on your page waits for your answer."
                            : "Et forslag på din side venter på dit svar.";
        };
    }

    /// The subject line of an e-mail, as neutral as its sender.
    public static String subject(String language, Purpose purpose) {
        return switch (purpose) {
            case INVITATION ->
                    english(language)
                            ? "Invitation to a consultation"
                            : "Invitation til en samtale";
            case MOVED -> english(language) ? "A consultation is moved" : "En samtale er flyttet";
            case CANCELLATION ->
                    english(language) ? "A consultation is cancelled" : "En samtale er aflyst";
        };
    }

    public static String noticeSubject(String language) {
        return english(language) ? "News on your page" : "Nyt på din side";
    }

    private String link(Token token) {
        return linkBase + "/i#" + token.value();
    }

    private static String when(String language, Slot slot) {
        return english(language)
                ? format("EEE d MMM 'at' HH:mm", Locale.ENGLISH, slot.start())
                : format("EEEE d/M 'kl.' HH.mm", DANISH, slot.start());
    }

    private static String opens(String language, Slot slot) {
        var at = LocalDateTime.ofInstant(slot.opensAt(), slot.zone());
        return english(language)
                ? format("HH:mm", Locale.ENGLISH, at)
                : format("HH.mm", DANISH, at);
    }

    private static String format(String pattern, Locale locale, LocalDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at);
    }

    private static boolean english(String language) {
        return language.equals("en");
    }
}
