package dk.naervaer.consent.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What is wrong with a form, in English.
@Localized("en")
public interface EnglishWrongTexts extends WrongTexts {

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
            {#is REACH_UNKNOWN}Choose whether and how we write to you\
            {#is LANGUAGE_UNKNOWN}Choose the language\
            {#is PHONE_MISSING}Write a mobile number, so that we can send SMS\
            {#is PHONE_INVALID}That is not a phone number we can use. A Danish one has eight digits\
            {#is EMAIL_MISSING}Write an e-mail address, so that we can send e-mail\
            {#is EMAIL_INVALID}That is not an e-mail address. It looks like name@example.com\
            {#is RELATIVE_MISSING}We do not know the person\
            {#is DEGREE_UNKNOWN}Choose what the person may do\
            {#is SCOPE_UNKNOWN}Choose which appointments the consent covers\
            {#is APPOINTMENT_OVER}The appointment is cancelled or over\
            {#is UNTIL_UNREADABLE}Write a date\
            {#is UNTIL_PAST}The day must not be over\
            {#is UNTIL_TOO_FAR}A consent lasts at most one year\
            {#is UNTIL_BEFORE_APPOINTMENT}The consent must last until the day of the appointment\
            {#is ALREADY_GIVEN}You have given that consent already\
            {#is NOT_OF_AGE}Below 15 a doctor at the department has to decide. Call us\
            {#is NOTE_MISSING}Write which part the person may attend\
            {#is NOTE_OUT_OF_PLACE}Only write here if it is a part of the consultation\
            {#is NOTE_TOO_LONG}Write at most 200 characters\
            {#is PHONE_TWICE}Write the same number both times\
            {#is INTERPRETER_UNKNOWN}Write the two letters of the language\
            {#is UNABLE}A doctor at the department has to decide. Call us\
            {#is IN_DISPUTE}You do not agree. A doctor at the department has to decide\
            {#is RIGHT_IS_THE_PATIENTS}The patient is 15 and decides alone\
            {#is ADMITS_THEMSELF}Nobody lets themself in. The patient has to say yes\
            {#is BARRED}The person is on the list of those who must not take part\
            {#is NOT_LET_IN}We cannot let the person in. Call us\
            {#is CONTACT_UNCONFIRMED}First confirm that the number is right\
            {#is ONLY_THE_PATIENT}Only the patient chooses where we write\
            {#is DIED}We cannot let anybody else in\
            {#is CAPACITY_UNKNOWN}Choose who gave the consent\
            {#is FORM_UNKNOWN}Choose how the consent was given\
            {#is GIVER_MISSING}Write the name of who said yes for the patient\
            {#is CHECK_MISSING}Choose how you made sure who it was\
            {#is MARK_TOO_LONG}A mark lasts half a year at most\
            {#is VERDICT_MISSING}Choose yes or no\
            {#is WHY_MISSING}Write why\
            {#is WHY_TOO_LONG}Write at most 300 characters\
            {/when}\
            """)
    String sentence(Wrong wrong);
}
