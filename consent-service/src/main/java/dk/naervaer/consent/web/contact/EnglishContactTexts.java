package dk.naervaer.consent.web.contact;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What is said of where a patient is told, in English.
@Localized("en")
public interface EnglishContactTexts extends ContactTexts {

    @Override
    @Message("Notices to you")
    String title();

    @Override
    @Message(
            "We can write to you when there is news on your page: a consent ends, somebody else has changed something, or a proposal waits for your answer.")
    String lead();

    @Override
    @Message("The message says nothing of you or your relatives. Sign in to read more.")
    String text();

    @Override
    @Message("We write to you like this:")
    String told();

    @Override
    @Message("You are told on this page only.")
    String untold();

    @Override
    @Message(
            "You have not confirmed your number or e-mail for a year. Until you do, we do not write to you.")
    String old();

    @Override
    @Message("Only the patient chooses where we write.")
    String onlyPatient();

    @Override
    @Message("Choose how we write to you")
    String choose();

    @Override
    @Message("How shall we write to you?")
    String how();

    @Override
    @Message("Text message")
    String sms();

    @Override
    @Message("E-mail")
    String email();

    @Override
    @Message("Do not write. I read it on this page")
    String none();

    @Override
    @Message("Mobile number")
    String phone();

    @Override
    @Message("Mobile number again")
    String phoneAgain();

    @Override
    @Message("So that a slip of the finger does not send the message to somebody else")
    String phoneAgainHint();

    @Override
    @Message("E-mail address")
    String address();

    @Override
    @Message("Language of the message")
    String language();

    @Override
    @Message("Danish")
    String danish();

    @Override
    @Message("English")
    String english();

    @Override
    @Message("You")
    String you();

    @Override
    @Message("Save")
    String save();
}
