package dk.naervaer.consent.web;

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
            "If you leave it empty, the consent lasts until the day of the appointment. For all"
                    + " appointments it lasts half a year. At most one year, until {latest}.")
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
    @Message("Received")
    String received();

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
    @Message(
            """
            {#when wrong}\
            {#is GIVEN_MISSING}Write the given name\
            {#is FAMILY_MISSING}Write the family name\
            {#is NAME_TOO_LONG}Write at most 100 characters\
            {#is NAME_UNREADABLE}Write the name with letters\
            {#is RELATIONSHIP_UNKNOWN}Choose who the person is to you\
            {#is CHANNEL_UNKNOWN}Choose how we shall write\
            {#is LANGUAGE_UNKNOWN}Choose the language\
            {#is PHONE_MISSING}Write a mobile number, so that we can send SMS\
            {#is PHONE_INVALID}That is not a phone number we can use. A Danish one has eight digits\
            {#is EMAIL_MISSING}Write an e-mail address, so that we can send e-mail\
            {#is EMAIL_INVALID}That is not an e-mail address. It looks like name@example.com\
            {#is RELATIVE_MISSING}We do not know the person\
            {#is DEGREE_UNKNOWN}Choose what the person may do\
            {#is DEGREE_NOT_OFFERED}You cannot consent to that yet\
            {#is SCOPE_UNKNOWN}Choose which appointments the consent covers\
            {#is APPOINTMENT_OVER}The appointment is cancelled or over\
            {#is UNTIL_UNREADABLE}Write a date\
            {#is UNTIL_PAST}The day must not be over\
            {#is UNTIL_TOO_FAR}A consent lasts at most one year\
            {#is UNTIL_BEFORE_APPOINTMENT}The consent must last until the day of the appointment\
            {#is ALREADY_GIVEN}You have given that consent already\
            {#is NOT_OF_AGE}You are under 15. Talk to the department about who may join\
            {/when}\
            """)
    String wrong(Wrong wrong);
}
