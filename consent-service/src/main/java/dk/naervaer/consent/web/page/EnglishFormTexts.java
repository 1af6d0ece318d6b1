package dk.naervaer.consent.web.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The forms in English.
@Localized("en")
public interface EnglishFormTexts extends FormTexts {

    @Override
    @Message("Add a relative")
    String add();

    @Override
    @Message("Tell who it is and what your consent covers. It takes a couple of minutes.")
    String addLead();

    @Override
    @Message("Give consent")
    String consent();

    @Override
    @Message("Consent for {name}")
    String consentFor(String name);

    @Override
    @Message("Back to My relatives")
    String back();

    @Override
    @Message("This must be put right")
    String errors();

    @Override
    @Message("Who is it?")
    String who();

    @Override
    @Message("Given name")
    String given();

    @Override
    @Message("Family name")
    String family();

    @Override
    @Message("Who is the person to you?")
    String relationship();

    @Override
    @Message("Choose")
    String choose();

    @Override
    @Message("How shall we write?")
    String channel();

    @Override
    @Message("SMS")
    String sms();

    @Override
    @Message("E-mail")
    String email();

    @Override
    @Message("Mobile number")
    String phone();

    @Override
    @Message("Fill it in if we are to send SMS. Foreign numbers begin with +.")
    String phoneHint();

    @Override
    @Message("E-mail address")
    String emailAddress();

    @Override
    @Message("Fill it in if we are to send e-mail.")
    String emailHint();

    @Override
    @Message("In which language shall we write?")
    String language();

    @Override
    @Message("Danish")
    String danish();

    @Override
    @Message("English")
    String english();

    @Override
    @Message("What may the person join?")
    String scope();

    @Override
    @Message("All my appointments")
    String all();

    @Override
    @Message("Also those the hospital makes later.")
    String allHint();

    @Override
    @Message("Until and including which day?")
    String until();

    @Override
    @Message(
            "If you leave it empty, the consent follows the appointment when it is moved, for up to"
                    + " three months. For more than one appointment it lasts half a year. At most"
                    + " one year, until {latest}.")
    String untilHint(String latest);

    @Override
    @Message("Covers")
    String covers();

    @Override
    @Message("Until and including")
    String lastDay();

    @Override
    @Message("What your consent means")
    String meaning();

    @Override
    @Message("The person may join the conversation and hear what is said.")
    String meaningAttend();

    @Override
    @Message("We send the time and a link. We do not write your name, the place or the reason.")
    String meaningMessage();

    @Override
    @Message("You can withdraw the consent at any time. Then we close the way in at once.")
    String meaningWithdraw();

    @Override
    @Message("We do not tell the person that you have withdrawn it.")
    String meaningSilence();

    @Override
    @Message("Add and give consent")
    String submitBoth();

    @Override
    @Message("Give consent")
    String submit();

    @Override
    @Message("Cancel")
    String cancel();

    @Override
    @Message("Withdraw the consent?")
    String withdrawal();

    @Override
    @Message("{name} can no longer join. Link and access are closed at once.")
    String withdrawalText(String name);

    @Override
    @Message("We do not tell {name} that you have withdrawn your consent.")
    String withdrawalSilence(String name);

    @Override
    @Message("Yes, withdraw the consent")
    String withdrawalYes();

    @Override
    @Message("No, keep it")
    String withdrawalNo();

    @Override
    @Message("Your consent")
    String withdrawn();

    @Override
    @Message("We are closing the way in.")
    String closing();

    @Override
    @Message("Received. Call us if it is urgent:")
    String hurry();

    @Override
    @Message("Closed {at}")
    String closed(String at);

    @Override
    @Message("Nobody can come in by this consent any more.")
    String closedText();

    @Override
    @Message("The consent has lapsed. Nobody can come in by it.")
    String lapsed();

    @Override
    @Message("Steps")
    String steps();

    @Override
    @Message("How do we write?")
    String step2();

    @Override
    @Message("What may they do?")
    String step3();

    @Override
    @Message("Next")
    String next();

    @Override
    @Message("Back")
    String previous();

    @Override
    @Message("The person is below 15")
    String child();

    @Override
    @Message("Neither. The department calls")
    String call();

    @Override
    @Message("The mobile number once more")
    String phoneAgain();

    @Override
    @Message("A wrong number sends the message to a stranger.")
    String phoneAgainHint();

    @Override
    @Message("Does the person need an interpreter?")
    String interpreter();

    @Override
    @Message(
            "Write the two letters of the language, such as ar for Arabic. Otherwise"
                    + " leave it empty.")
    String interpreterHint();

    @Override
    @Message("How much may the person do?")
    String degree();

    @Override
    @Message("Which part?")
    String note();

    @Override
    @Message("Only if it is a part of the consultation. For example: only about the" + " medicine.")
    String noteHint();

    @Override
    @Message("All my appointments with {place}")
    String course(String place);

    @Override
    @Message("All my appointments at {place}")
    String hospital(String place);

    @Override
    @Message("Number and address of {name}")
    String contactOf(String name);

    @Override
    @Message("See whether it is still right. Put it right if it has changed.")
    String contactLead();

    @Override
    @Message("It is right")
    String contactRight();

    @Override
    @Message("Change the consent for {name}")
    String change(String name);

    @Override
    @Message("If you take something away, we close that way in at once.")
    String changeLead();

    @Override
    @Message("May {name} take part?")
    String accept(String name);

    @Override
    @Message("Save")
    String save();
}
