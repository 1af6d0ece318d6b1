package dk.naervaer.invitation.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The words of the relative's pages in English.
@Localized("en")
public interface EnglishLinkTexts extends LinkTexts {

    @Override
    @Message("Consultation")
    String conversation();

    @Override
    @Message("You are invited to a consultation")
    String invited();

    @Override
    @Message("Opening your link …")
    String opening();

    @Override
    @Message("This page uses JavaScript to open the link. Call us and we will help you in.")
    String noScript();

    @Override
    @Message("When")
    String when();

    @Override
    @Message("Need help?")
    String help();

    @Override
    @Message("Call {phone}")
    String call(String phone);

    @Override
    @Message("Can you take part?")
    String canYou();

    @Override
    @Message("Yes, I will take part")
    String accept();

    @Override
    @Message("No, I cannot")
    String decline();

    @Override
    @Message("You have answered yes.")
    String accepted();

    @Override
    @Message("You have answered no. You can still change your mind.")
    String declined();

    @Override
    @Message("The waiting room opens {when}")
    String opens(String when);

    @Override
    @Message("The page changes by itself. There is nothing to install.")
    String opensHint();

    @Override
    @Message("The waiting room is open")
    String isOpen();

    @Override
    @Message("Once you are in the waiting room, staff can see that you are ready.")
    String isOpenHint();

    @Override
    @Message("Go to the waiting room")
    String enter();

    @Override
    @Message("You are waiting. Staff will let you in.")
    String waiting();

    @Override
    @Message("Stay on this page. It changes by itself when you are let in.")
    String waitingHint();

    @Override
    @Message("Leave the waiting room")
    String leaveWaiting();

    @Override
    @Message("You are in the consultation")
    String joined();

    @Override
    @Message("Sound and picture come in a later version.")
    String joinedHint();

    @Override
    @Message("Present")
    String present();

    @Override
    @Message("You and the staff with the patient")
    String presentAlone();

    @Override
    @Message("You, the staff with the patient and 1 other relative")
    String presentOne();

    @Override
    @Message("You, the staff with the patient and {others} other relatives")
    String presentMany(long others);

    @Override
    @Message("Do not record the consultation.")
    String doNotRecord();

    @Override
    @Message("Leave the consultation")
    String leave();

    @Override
    @Message("The link no longer works")
    String closed();

    @Override
    @Message("Call if you have questions.")
    String closedHint();

    @Override
    @Message("Many links have been opened from here. Wait a minute and try again.")
    String busy();

    @Override
    @Message("The waiting room cannot be opened right now. Try again in a moment.")
    String held();

    @Override
    @Message("Try again")
    String again();

    @Override
    @Message("We could not connect. Check your network and try again.")
    String offline();

    @Override
    @Message("Have you received a message with a link?")
    String homeTitle();

    @Override
    @Message("Open the link in the message. You need neither log in nor install anything.")
    String homeText();
}
